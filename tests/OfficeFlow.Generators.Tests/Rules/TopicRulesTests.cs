using OfficeFlow.Generators.Model;
using OfficeFlow.Generators.Parsing;

namespace OfficeFlow.Generators.Tests.Rules;

/// <summary>The generator repeats rules of the contracts, which it cannot reference. Both must judge alike.</summary>
public class TopicRulesTests
{
    public static TheoryData<string> Topics { get; } =
    [
        "orders", "employee.onboard", "a_b-c.D9", "employee.onboard.{organizationId}", "a.{b}.c.{d}", "a.{B2}", new string('a', 245), "a." + new string('b', 243),
        "", ".", "..", "a.", ".a", "a..b", "a b", "ä", "a/b", "a\nb", "{a}", "{a}.b", "a.{}", "a.{b", "a.b}", "a.{b}c", "a.{{b}}", "a.{b c}", "a.{1b}", "a.{b_c}", "a.{b-c}",
        "a.{b}.{b}", "dlq.a", "retry.a", "officeflow.a", "__a", "dlq.{a}", "__{a}", "dlqs.a", "Dlq.a", new string('a', 246), "a.{b}." + new string('c', 242),
    ];

    [Theory]
    [MemberData(nameof(Topics))]
    public void Topic_ByBothRules_IsJudgedAlike(string text)
    {
        ArgumentException? refusal = Record.Exception(() => TopicTemplate.Parse(text)) as ArgumentException;

        (string What, string Remedy)? flaw = TopicRules.FindFlaw(text);

        Assert.Equal(refusal is not null, flaw is not null);
        if (refusal is not null)
        {
            Assert.Contains(flaw!.Value.What, refusal.Message, StringComparison.Ordinal);
            Assert.Contains(flaw.Value.Remedy, refusal.Message, StringComparison.Ordinal);
            return;
        }

        var template = TopicTemplate.Parse(text);
        TopicSpec spec = TopicRules.Create(text, hasPlainTwin: false);
        Assert.Equal(template.Text, spec.Text);
        Assert.Equal(template.PlainName, spec.PlainName);
        Assert.Equal(template.Pattern, spec.Pattern);
        Assert.Equal(template.DeadLetterTopic, spec.DeadLetterTopic);
        Assert.Equal(template.Subject, spec.Subject);
        Assert.Equal(template.Placeholders, spec.Placeholders.Select(static placeholder => placeholder.Name));
    }

    [Fact]
    public void Pattern_WithPlainTwin_MatchesBothAndNothingElse()
    {
        string pattern = TopicRules.Create("a.b.{c}", hasPlainTwin: true).Pattern;

        Assert.Matches(pattern, "a.b");
        Assert.Matches(pattern, "a.b.org-1");
        Assert.DoesNotMatch(pattern, "a.b.org.1");
        Assert.DoesNotMatch(pattern, "axb");
    }

    [Fact]
    public void TopicSettings_WithoutAttribute_AreTheAttributesDefaults()
    {
        var attribute = new TopicAttribute();

        Assert.Equal(attribute.Partitions, TopicSettingsSpec.Default.Partitions);
        Assert.Equal(attribute.ReplicationFactor, TopicSettingsSpec.Default.ReplicationFactor);
        Assert.Equal(TimeSpan.Parse(attribute.Retention, System.Globalization.CultureInfo.InvariantCulture), TopicSettingsSpec.Default.Retention);
        Assert.Equal("1.0", new OfficeFlowMessageAttribute("a").Version);
    }
}
