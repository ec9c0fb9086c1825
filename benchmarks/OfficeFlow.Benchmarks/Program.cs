using System.CommandLine;
using OfficeFlow.Benchmarks;
using OfficeFlow.Benchmarks.Reporting;

var suite = new Argument<string>("suite") { Description = "Which suite runs." };
suite.AcceptOnlyFromAmong([.. Suites.All.Keys]);
var quick = new Option<bool>("--quick") { Description = "Fewer and shorter rounds: at most 50 seconds a suite." };
var json = new Option<bool>("--json") { Description = "One JSON object a line instead of a table." };
var command = new RootCommand("Measures the SDK beside the limit: hand-written code, or the raw client library, in the same run.") { suite, quick, json };
command.SetAction(async (arguments, cancellationToken) =>
{
    IReadOnlyList<Measurement> measurements = await Suites.All[arguments.GetRequiredValue(suite)].RunAsync(arguments.GetValue(quick), cancellationToken);
    Report.Write(Console.Out, measurements, arguments.GetValue(json));
    return 0;
});
return await command.Parse(args).InvokeAsync();
