using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("OfficeFlow.Sdk.Tests")]
[assembly: InternalsVisibleTo("OfficeFlow.Sdk.Testing")]
[assembly: InternalsVisibleTo("OfficeFlow.Benchmarks")]
