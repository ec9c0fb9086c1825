using System.Text.Json;
using OfficeFlow.Generators.Model;

namespace OfficeFlow.Generators.Tests.Rules;

public class IdentifiersTests
{
    [Theory]
    [InlineData("EmployeeId")]
    [InlineData("ID")]
    [InlineData("URLPath")]
    [InlineData("x")]
    [InlineData("X")]
    [InlineData("ISOCode2")]
    [InlineData("already")]
    [InlineData("A1B")]
    public void CamelCase_OfAnyName_IsThatOfSystemTextJson(string name) =>
        Assert.Equal(JsonNamingPolicy.CamelCase.ConvertName(name), Identifiers.CamelCase(name));

    [Theory]
    [InlineData("Contoso.Hr", "Contoso.Hr")]
    [InlineData("contoso-hr.2go", "contoso_hr._2go")]
    [InlineData("Contoso.class", "Contoso.@class")]
    [InlineData("Contoso..Hr", "Contoso.Hr")]
    public void Namespace_OfAnAssemblyName_IsLegal(string assembly, string expected) => Assert.Equal(expected, AssemblyNames.ToNamespace(assembly));

    [Fact]
    public void TypeName_OfDifferentAssemblies_IsDifferent()
    {
        string[] assemblies = ["A.B", "A_B", "AB", "A-B", "A B", "A__B", "A.B.", "1A"];

        Assert.Equal(assemblies.Length, assemblies.Select(AssemblyNames.ToTypeName).Distinct().Count());
    }
}
