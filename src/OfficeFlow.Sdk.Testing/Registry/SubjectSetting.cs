namespace OfficeFlow.Testing.Registry;

/// <summary>A setting of the registry that a subject may override: the compatibility level and the mode.</summary>
internal sealed class SubjectSetting<T>(T initial)
    where T : struct
{
    private readonly T _initial = initial;
    private readonly Dictionary<string, T> _bySubject = new(StringComparer.Ordinal);

    internal T Global { get; set; } = initial;

    internal T For(string subject) => Find(subject) ?? Global;

    internal T? Find(string subject) => _bySubject.TryGetValue(subject, out var value) ? value : null;

    internal void Set(string subject, T value) => _bySubject[subject] = value;

    /// <summary>Goes back to the registry's setting and returns what the subject had, or null.</summary>
    internal T? Clear(string subject) => _bySubject.Remove(subject, out var value) ? value : null;

    internal T ClearGlobal()
    {
        var before = Global;
        Global = _initial;
        return before;
    }
}
