using Microsoft.CodeAnalysis;
using static OfficeFlow.Generators.Diagnostics.Rule;

namespace OfficeFlow.Generators.Diagnostics;

/// <summary>OFK2xxx: what cannot be an Avro schema.</summary>
internal static class SchemaRules
{
    public static readonly DiagnosticDescriptor UnsupportedMemberType = new(
        "OFK2001", "A member's type must have an Avro form", "member '{0}' has the type '{1}', which has no Avro form; {2}",
        SchemaCategory, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink("OFK2001"));

    public static readonly DiagnosticDescriptor DecimalWithoutPrecision = new(
        "OFK2002", "A decimal needs a precision and a scale", "member '{0}' is a decimal without precision; add [AvroDecimal(precision, scale)]",
        SchemaCategory, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink("OFK2002"));

    public static readonly DiagnosticDescriptor IllegalDecimal = new(
        "OFK2003", "[AvroDecimal] must be legal", "[AvroDecimal] of member '{0}' {1}; {2}",
        SchemaCategory, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink("OFK2003"));

    public static readonly DiagnosticDescriptor UnsupportedEnum = new(
        "OFK2004", "An enum must have distinct single values", "enum '{0}' {1}; {2}",
        SchemaCategory, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink("OFK2004"));

    public static readonly DiagnosticDescriptor DictionaryKey = new(
        "OFK2005", "A dictionary must have string keys", "member '{0}' is a dictionary with keys of type '{1}'; use string keys, because an Avro map has no other",
        SchemaCategory, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink("OFK2005"));

    public static readonly DiagnosticDescriptor MemberCannotBeSet = new(
        "OFK2006", "A member must be settable when a message is read", "member '{0}' {1}; {2}",
        SchemaCategory, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink("OFK2006"));

    public static readonly DiagnosticDescriptor IllegalAvroName = new(
        "OFK2007", "A name must be an Avro name",
        "{0} '{1}' is not an Avro name; use letters, digits and '_' and begin with a letter or '_', or set the name with [AvroName]",
        SchemaCategory, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink("OFK2007"));

    public static readonly DiagnosticDescriptor DuplicateAvroName = new(
        "OFK2008", "Avro names must be distinct", "{0} '{1}' has the Avro name '{2}', as has '{3}'; rename one, or set its name with [AvroName]",
        SchemaCategory, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink("OFK2008"));

    public static readonly DiagnosticDescriptor UnsupportedRecord = new(
        "OFK2009", "A type inside a message must be a concrete type that can be constructed", "type '{0}' of member '{1}' {2}; {3}",
        SchemaCategory, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink("OFK2009"));

    public static readonly DiagnosticDescriptor NoConstructor = new(
        "OFK2010", "A record needs a constructor that reading can call",
        "type '{0}' has no constructor that reading can call; add a parameterless one, or one whose parameters are named like its members",
        SchemaCategory, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink("OFK2010"));
}
