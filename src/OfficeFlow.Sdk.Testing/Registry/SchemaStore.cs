namespace OfficeFlow.Testing.Registry;

/// <summary>The subjects, their versions and the ids of their schemas. Knows neither HTTP nor Avro.</summary>
/// <remarks>Not safe for several threads: the router lets one request in at a time.</remarks>
internal sealed class SchemaStore
{
    private readonly SortedDictionary<string, List<SubjectVersion>> _subjects = new(StringComparer.Ordinal);
    private readonly Dictionary<SchemaContent, int> _ids = [];
    private readonly Dictionary<int, SchemaContent> _contents = [];
    private int _highestId;

    /// <summary>The subjects in ordinal order.</summary>
    internal IEnumerable<string> Subjects(bool includeDeleted, string prefix = "") =>
        _subjects.Keys.Where(subject => subject.StartsWith(prefix, StringComparison.Ordinal) && Versions(subject, includeDeleted).Count > 0);

    internal IEnumerable<SubjectVersion> AllVersions(bool includeDeleted) =>
        _subjects.Values.SelectMany(static versions => versions).Where(version => includeDeleted || !version.IsDeleted);

    /// <summary>The versions of a subject, oldest first; none when it does not exist.</summary>
    internal IReadOnlyList<SubjectVersion> Versions(string subject, bool includeDeleted) =>
        _subjects.TryGetValue(subject, out var versions) ? [.. versions.Where(version => includeDeleted || !version.IsDeleted)] : [];

    internal IReadOnlyList<SubjectVersion> ExistingVersions(string subject, bool includeDeleted) =>
        Versions(subject, includeDeleted) is { Count: > 0 } versions ? versions : throw new RegistryException(RegistryError.SubjectNotFound(subject));

    internal SubjectVersion Version(string subject, VersionSelector selector, bool includeDeleted)
    {
        var versions = ExistingVersions(subject, includeDeleted);
        return selector.Number is not { } number
            ? versions[^1]
            : versions.FirstOrDefault(version => version.Version == number) ?? throw new RegistryException(RegistryError.VersionNotFound(number));
    }

    /// <summary>The newest version of a subject that has exactly this schema, or null.</summary>
    internal SubjectVersion? Find(string subject, SchemaContent content, bool includeDeleted) =>
        Versions(subject, includeDeleted).LastOrDefault(version => version.Content.Equals(content));

    internal SchemaContent? FindById(int id) => _contents.GetValueOrDefault(id);

    /// <summary>The versions that refer to a version of another subject.</summary>
    internal IEnumerable<SubjectVersion> ReferringTo(string subject, int version) =>
        AllVersions(includeDeleted: false).Where(
            candidate => candidate.Content.References.Any(reference => reference.Subject == subject && reference.Version == version));

    /// <summary>Appends a version. Equal schemas have one id, whatever their subjects.</summary>
    internal SubjectVersion Append(string subject, SchemaContent content)
    {
        if (!_ids.TryGetValue(content, out var id))
        {
            id = _highestId + 1;
        }

        // Numbers of deleted versions are not used again.
        var number = Versions(subject, includeDeleted: true) is { Count: > 0 } versions ? versions[^1].Version + 1 : 1;
        return Import(new SubjectVersion(subject, number, id, content));
    }

    /// <summary>Puts a version where it says.</summary>
    internal SubjectVersion Import(SubjectVersion version)
    {
        _ids.TryAdd(version.Content, version.Id);
        _contents[version.Id] = version.Content;
        _highestId = Math.Max(_highestId, version.Id);

        if (!_subjects.TryGetValue(version.Subject, out var versions))
        {
            _subjects.Add(version.Subject, versions = []);
        }

        _ = versions.RemoveAll(existing => existing.Version == version.Version);
        var position = versions.FindIndex(existing => existing.Version > version.Version);
        versions.Insert(position < 0 ? versions.Count : position, version);
        return version;
    }

    internal void SoftDelete(SubjectVersion version)
    {
        var versions = _subjects[version.Subject];
        versions[versions.IndexOf(version)] = version with { IsDeleted = true };
    }

    internal void HardDelete(SubjectVersion version)
    {
        var versions = _subjects[version.Subject];
        _ = versions.Remove(version);
        if (versions.Count == 0)
        {
            _ = _subjects.Remove(version.Subject);
        }

        // The id goes with its last version, and is not given out again.
        if (!AllVersions(includeDeleted: true).Any(other => other.Id == version.Id))
        {
            _ = _ids.Remove(version.Content);
            _ = _contents.Remove(version.Id);
        }
    }
}
