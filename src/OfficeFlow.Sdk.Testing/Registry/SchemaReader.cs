using OfficeFlow.Avro;
using OfficeFlow.Avro.Json;

namespace OfficeFlow.Testing.Registry;

/// <summary>Reads Avro schemas together with the schemas they refer to.</summary>
internal sealed class SchemaReader(SchemaStore store)
{
    // Registries do not check defaults unless told to, and hold schemas with bad ones.
    private static readonly AvroSchemaParser Parser = new(new AvroSchemaParserOptions { ValidateDefaults = false });

    /// <summary>Reads a schema that a client sends and gives it the form that is stored and compared.</summary>
    /// <exception cref="RegistryException">The schema, or a reference, is not valid.</exception>
    internal SchemaContent ReadContent(SchemaSubmission submission)
    {
        var references = submission.References
            .Select(reference => reference with { Version = FindReferenced(reference).Version })
            .ToArray();
        var schema = Read(submission.Text, references);

        // A schema that stands alone is written in the library's fixed order. One with references keeps its text, for there the referenced types
        // must stay names: written by the library they would be spelled out.
        var text = references.Length == 0 ? schema.ToJson() : AvroJson.Parse(submission.Text).ToString();
        return new SchemaContent(text, references);
    }

    internal AvroSchema Read(SchemaContent content) => Read(content.Text, content.References);

    private AvroSchema Read(string text, IReadOnlyList<SchemaReference> references)
    {
        try
        {
            var names = new SchemaNames();
            foreach (var reference in references)
            {
                names.Add(Read(FindReferenced(reference).Content));
            }

            return Parser.Parse(text, names);
        }
        catch (Exception exception) when (exception is SchemaParseException or ArgumentException)
        {
            throw new RegistryException(RegistryError.InvalidSchema(exception.Message));
        }
    }

    private SubjectVersion FindReferenced(SchemaReference reference)
    {
        // A stored schema may refer to a version that was soft-deleted since; "the latest" never means such a one.
        var versions = store.Versions(reference.Subject, includeDeleted: true);
        var found = reference.Version > 0
            ? versions.FirstOrDefault(version => version.Version == reference.Version)
            : versions.LastOrDefault(static version => !version.IsDeleted);
        return found ?? throw new RegistryException(RegistryError.InvalidSchema(
                $"No schema reference found for subject \"{reference.Subject}\" and version {reference.Version}"));
    }
}
