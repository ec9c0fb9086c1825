namespace OfficeFlow.Serialization;

/// <summary>The three questions that a service asks a Schema Registry. Thread-safe; nothing is cached here.</summary>
internal interface ISchemaRegistry
{
    /// <summary>Gets the text of a schema by its id, or null when the registry does not know the id.</summary>
    Task<string?> FindSchemaAsync(int id, CancellationToken cancellationToken);

    /// <summary>Gets the id of a schema under a subject, or null when it is not registered there.</summary>
    Task<int?> FindIdAsync(string subject, string schema, CancellationToken cancellationToken);

    /// <summary>Registers a schema under a subject and gets its id; the same schema again gives the same id.</summary>
    Task<int> RegisterAsync(string subject, string schema, CancellationToken cancellationToken);
}
