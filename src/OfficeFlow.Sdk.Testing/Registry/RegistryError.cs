namespace OfficeFlow.Testing.Registry;

/// <summary>What a registry answers when it refuses: an HTTP status, a code of its own, and a message. Codes and texts are Confluent's.</summary>
internal sealed record RegistryError(int Status, int Code, string Message)
{
    internal static RegistryError SubjectNotFound(string subject) => new(404, 40401, $"Subject '{subject}' not found.");

    internal static RegistryError VersionNotFound(int version) => new(404, 40402, $"Version {version} not found.");

    internal static RegistryError SchemaNotFound() => new(404, 40403, "Schema not found");

    internal static RegistryError SchemaNotFound(string id) => new(404, 40403, $"Schema {id} not found");

    internal static RegistryError SubjectSoftDeleted(string subject) =>
        new(404, 40404, $"Subject '{subject}' was soft deleted.Set permanent=true to delete permanently");

    internal static RegistryError SubjectNotSoftDeleted(string subject) =>
        new(404, 40405, $"Subject '{subject}' was not deleted first before being permanently deleted");

    internal static RegistryError VersionSoftDeleted(string subject, int version) =>
        new(404, 40406, $"Subject '{subject}' Version {version} was soft deleted.Set permanent=true to delete permanently");

    internal static RegistryError VersionNotSoftDeleted(string subject, int version) =>
        new(404, 40407, $"Subject '{subject}' Version {version} was not deleted first before being permanently deleted");

    internal static RegistryError CompatibilityNotConfigured(string subject) =>
        new(404, 40408, $"Subject '{subject}' does not have subject-level compatibility configured");

    internal static RegistryError ModeNotConfigured(string subject) =>
        new(404, 40409, $"Subject '{subject}' does not have subject-level mode configured");

    internal static RegistryError NoSuchEndpoint() => new(404, 404, "HTTP 404 Not Found");

    internal static RegistryError MethodNotAllowed() => new(405, 405, "HTTP 405 Method Not Allowed");

    internal static RegistryError Incompatible(string subject, IEnumerable<string> details) => new(
        409,
        409,
        $"Schema being registered is incompatible with an earlier schema for subject \"{subject}\", details: [{string.Join(", ", details)}]");

    internal static RegistryError UnreadableBody(string detail) => new(400, 400, $"Unrecognized request body: {detail}");

    internal static RegistryError InvalidSchema(string detail) => new(422, 42201, $"Invalid schema, details: {detail}");

    internal static RegistryError InvalidVersion(string version) => new(
        422, 42202, $"The specified version '{version}' is not a valid version id. Allowed values are between [1, 2^31-1] and the string \"latest\"");

    internal static RegistryError InvalidCompatibilityLevel() => new(
        422,
        42203,
        "Invalid compatibility level. Valid values are none, backward, forward, full, backward_transitive, forward_transitive, and full_transitive");

    internal static RegistryError InvalidMode() =>
        new(422, 42204, "Invalid mode. Valid values are READWRITE, READONLY, READONLY_OVERRIDE, and IMPORT");

    internal static RegistryError NotPermitted(string detail) => new(422, 42205, detail);

    internal static RegistryError ReferenceExists(string subject, int version) =>
        new(422, 42206, $"One or more references exist to the schema {{magic=1,keytype=SCHEMA,subject={subject},version={version}}}.");

    internal static RegistryError Internal(string detail) => new(500, 50001, $"Error in the backend data store: {detail}");
}
