using System.Text.RegularExpressions;
using OfficeFlow.Sdk.Tests.Fakes;

namespace OfficeFlow.Sdk.Tests.Contracts;

public sealed class TopicTemplateTests
{
    public static TheoryData<string, string> Illegal => new()
    {
        { "", "Topic '' is not a legal topic name; use letters, digits, '.', '_' and '-', and no empty segment. (Parameter 'name')" },
        { ".", "Topic '.' is not a legal topic name; use letters, digits, '.', '_' and '-', and no empty segment. (Parameter 'name')" },
        { "a..b", "Topic 'a..b' is not a legal topic name; use letters, digits, '.', '_' and '-', and no empty segment. (Parameter 'name')" },
        { "a b", "Topic 'a b' is not a legal topic name; use letters, digits, '.', '_' and '-', and no empty segment. (Parameter 'name')" },
        { "^a", "Topic '^a' is not a legal topic name; use letters, digits, '.', '_' and '-', and no empty segment. (Parameter 'name')" },
        { "a\nb🦊", "Topic 'a?b??' is not a legal topic name; use letters, digits, '.', '_' and '-', and no empty segment. (Parameter 'name')" },
        { "a.{}", "Topic 'a.{}' is not a legal topic name; use letters, digits, '.', '_' and '-', and no empty segment. (Parameter 'name')" },
        { "a.x{id}", "Topic 'a.x{id}' is not a legal topic name; use letters, digits, '.', '_' and '-', and no empty segment. (Parameter 'name')" },
        { "{id}.a", "Topic template '{id}.a' begins with a placeholder; begin it with a literal segment, so that its pattern cannot match other topics. (Parameter 'text')" },
        { "a.{id}.{id}", "Topic template 'a.{id}.{id}' names a placeholder twice; give each placeholder its own name. (Parameter 'text')" },
        { "dlq.a", "Topic 'dlq.a' begins with the reserved prefix 'dlq.'; choose another name. (Parameter 'name')" },
        { "retry.a.{id}", "Topic 'retry.a.{id}' begins with the reserved prefix 'retry.'; choose another name. (Parameter 'name')" },
        { "officeflow.a", "Topic 'officeflow.a' begins with the reserved prefix 'officeflow.'; choose another name. (Parameter 'name')" },
        { "__a", "Topic '__a' begins with the reserved prefix '__'; choose another name. (Parameter 'name')" },
        { new string('a', 246), $"Topic '{new string('a', 246)}' is 246 characters long; use at most 245, so that its dead-letter topic is legal too. (Parameter 'name')" },
    };

    [Theory]
    [MemberData(nameof(Illegal))]
    public void Parse_Illegal_SaysWhatAndWhatToDo(string text, string message) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => TopicTemplate.Parse(text)).Message);

    [Fact]
    public void Parse_Template_GivesEveryNameThatComesFromIt()
    {
        var template = TopicTemplate.Parse("employee.onboard.{organizationId}");

        Assert.Equal(["organizationId"], template.Placeholders);
        Assert.Equal("employee.onboard", template.PlainName);
        Assert.Equal("employee.onboard-value", template.Subject);
        Assert.Equal("dlq.employee.onboard", template.DeadLetterTopic);
        Assert.Equal("employee.onboard.org-456", template.Format("org-456"));
        Assert.Equal("dlq.employee.onboard.org-456", template.FormatDeadLetter("org-456"));
        Assert.Equal(@"^employee\.onboard\.[A-Za-z0-9-]{1,64}$", template.Pattern);
    }

    [Theory]
    [InlineData("employee.onboard.org-1", true)]
    [InlineData("employee.onboard", false)]
    [InlineData("employee.onboard.", false)]
    [InlineData("employee.onboard.org.1", false)]
    [InlineData("employee.onboard.org_1", false)]
    [InlineData("dlq.employee.onboard.org-1", false)]
    [InlineData("employeeXonboard.org-1", false)]
    [InlineData("employee.onboard.org-1.more", false)]
    public void Pattern_Topic_MatchesItsOwnOnly(string topic, bool isMatch) =>
        Assert.Equal(isMatch, Regex.IsMatch(topic, TopicTemplate.Parse("employee.onboard.{organizationId}").Pattern));

    [Theory]
    [InlineData("")]
    [InlineData("a.b")]
    [InlineData("a_b")]
    [InlineData("a/b")]
    [InlineData("ä")]
    [InlineData("01234567890123456789012345678901234567890123456789012345678901234")]
    public void Format_IllegalValue_IsRefused(string value)
    {
        var exception = Assert.Throws<ArgumentException>(() => TopicTemplate.Parse("a.{id}").Format(value));
        Assert.Equal($"'{value}' is not a legal id; use letters, digits and '-', at most 64 characters. (Parameter 'id')", exception.Message);
    }

    [Fact]
    public void Format_WrongNumberOfValues_IsRefused()
    {
        Assert.Equal(
            "Topic template 'a.{id}' has 1 placeholders but got 2 values; pass one value for each of them. (Parameter 'values')",
            Assert.Throws<ArgumentException>(() => TopicTemplate.Parse("a.{id}").Format("x", "y")).Message);
        Assert.Throws<ArgumentException>(() => TopicTemplate.Parse("a").Format("x"));
    }

    [Fact]
    public void Format_TooLongForADeadLetterTopic_IsRefused()
    {
        var template = TopicTemplate.Parse(new string('a', 200) + ".{id}");

        Assert.Equal(245, template.Format(new string('x', 44)).Length);
        Assert.Throws<ArgumentException>(() => template.Format(new string('x', 45)));
    }

    [Fact]
    public void Format_DifferentValues_NeverGiveOneName() => Seed.RunMany(2000, static random =>
    {
        var template = TopicTemplate.Parse(random.Next(2) == 0 ? "a.{x}.b.{y}" : "a.{x}.{y}");
        string[] first = [Value(), Value()];
        string[] second = [Value(), Value()];
        Assert.Equal(first.SequenceEqual(second), template.Format(first) == template.Format(second));

        // Few characters, so that equal values and shifted borders do come up.
        string Value() => string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => "ab-"[random.Next(3)]));
    });

    [Fact]
    public void Equality_SameText_IsEqual()
    {
        Assert.Equal(TopicTemplate.Parse("a.{x}"), TopicTemplate.Parse("a.{x}"));
        Assert.Equal(TopicTemplate.Parse("a.{x}").GetHashCode(), TopicTemplate.Parse("a.{x}").GetHashCode());
        Assert.NotEqual(TopicTemplate.Parse("a.{x}"), TopicTemplate.Parse("a.{y}"));
    }
}
