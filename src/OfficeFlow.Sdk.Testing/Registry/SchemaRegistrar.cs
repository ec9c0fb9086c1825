using OfficeFlow.Avro;

namespace OfficeFlow.Testing.Registry;

/// <summary>Decides what may become a version of a subject and what may go.</summary>
internal sealed class SchemaRegistrar(
    SchemaStore store, SchemaReader reader, SubjectSetting<CompatibilityMode> compatibility, SubjectSetting<RegistryMode> mode)
{
    internal SubjectVersion Register(string subject, SchemaSubmission submission)
    {
        var content = reader.ReadContent(submission);
        if (store.Find(subject, content, includeDeleted: false) is { } known && (submission.Id is null || submission.Id == known.Id))
        {
            return known;
        }

        ThrowIfReadOnly(subject);
        if (EffectiveMode(subject) == RegistryMode.Import)
        {
            return Import(subject, content, submission);
        }

        if (submission.Id is not null)
        {
            throw new RegistryException(RegistryError.NotPermitted($"Subject {subject} is not in import mode"));
        }

        var history = store.Versions(subject, includeDeleted: false);
        var verdict = Judge(compatibility.For(subject), content, history);
        if (!verdict.IsCompatible)
        {
            throw new RegistryException(RegistryError.Incompatible(subject, Explain(verdict, history, compatibility.For(subject))));
        }

        return store.Append(subject, content);
    }

    internal CompatibilityResult Judge(CompatibilityMode level, SchemaContent proposed, IReadOnlyList<SubjectVersion> history) =>
        SchemaCompatibility.Check(level, reader.Read(proposed), [.. history.Select(version => reader.Read(version.Content))]);

    /// <summary>The reasons of a verdict in the words of the registry: one object for each, then which version and level they are about.</summary>
    internal static IEnumerable<string> Explain(CompatibilityResult verdict, IReadOnlyList<SubjectVersion> history, CompatibilityMode level)
    {
        foreach (var problem in verdict.Incompatibilities)
        {
            yield return $"{{errorType:'{problem.Code}', description:'{problem.Message}', additionalInfo:'{problem.Path}'}}";
        }

        if (!verdict.IsCompatible)
        {
            var oldVersion = history[verdict.Incompatibilities[0].HistoryIndex];
            yield return $"{{oldSchemaVersion: {oldVersion.Version}}}";
            yield return $"{{oldSchema: '{oldVersion.Content.Text}'}}";
            yield return $"{{compatibility: '{CompatibilityLevelName.Of(level)}'}}";
        }
    }

    internal IReadOnlyList<int> DeleteSubject(string subject, bool permanent)
    {
        ThrowIfReadOnly(subject);
        var all = store.ExistingVersions(subject, includeDeleted: true);
        var living = all.Where(static version => !version.IsDeleted).ToArray();
        if (permanent && living.Length > 0)
        {
            throw new RegistryException(RegistryError.SubjectNotSoftDeleted(subject));
        }

        if (!permanent && living.Length == 0)
        {
            throw new RegistryException(RegistryError.SubjectSoftDeleted(subject));
        }

        var leaving = permanent ? all : living;
        foreach (var version in leaving)
        {
            ThrowIfReferenced(version);
        }

        foreach (var version in leaving)
        {
            Delete(version, permanent);
        }

        _ = compatibility.Clear(subject);
        _ = mode.Clear(subject);
        return [.. leaving.Select(static version => version.Version)];
    }

    internal int DeleteVersion(string subject, VersionSelector selector, bool permanent)
    {
        ThrowIfReadOnly(subject);
        var version = store.Version(subject, selector, includeDeleted: !selector.IsLatest);
        if (permanent && !version.IsDeleted)
        {
            throw new RegistryException(RegistryError.VersionNotSoftDeleted(subject, version.Version));
        }

        if (!permanent && version.IsDeleted)
        {
            throw new RegistryException(RegistryError.VersionSoftDeleted(subject, version.Version));
        }

        ThrowIfReferenced(version);
        Delete(version, permanent);
        return version.Version;
    }

    private SubjectVersion Import(string subject, SchemaContent content, SchemaSubmission submission)
    {
        if (submission.Id is not { } id)
        {
            return store.Append(subject, content);
        }

        if (store.FindById(id) is { } taken && !taken.Equals(content))
        {
            throw new RegistryException(RegistryError.NotPermitted($"Overwrite new schema with id {id} is not permitted."));
        }

        var next = store.Versions(subject, includeDeleted: true) is { Count: > 0 } versions ? versions[^1].Version + 1 : 1;
        return store.Import(new SubjectVersion(subject, submission.Version ?? next, id, content));
    }

    private RegistryMode EffectiveMode(string subject) =>
        mode.Global == RegistryMode.ReadOnlyOverride ? RegistryMode.ReadOnlyOverride : mode.For(subject);

    private void ThrowIfReadOnly(string subject)
    {
        if (EffectiveMode(subject) is RegistryMode.ReadOnly or RegistryMode.ReadOnlyOverride)
        {
            throw new RegistryException(RegistryError.NotPermitted($"Subject {subject} is in read-only mode"));
        }
    }

    private void ThrowIfReferenced(SubjectVersion version)
    {
        if (store.ReferringTo(version.Subject, version.Version).Any())
        {
            throw new RegistryException(RegistryError.ReferenceExists(version.Subject, version.Version));
        }
    }

    private void Delete(SubjectVersion version, bool permanent)
    {
        if (permanent)
        {
            store.HardDelete(version);
        }
        else
        {
            store.SoftDelete(version);
        }
    }
}
