using System.Diagnostics.CodeAnalysis;

namespace OfficeFlow.Avro.Json;

/// <summary>A JSON object; also the bag of custom properties of a schema or field.</summary>
public sealed class AvroJsonObject : AvroJson
{
    private readonly Dictionary<string, AvroJsonMember> _byName;

    internal AvroJsonObject(IEnumerable<AvroJsonMember> members)
    {
        ArgumentNullException.ThrowIfNull(members, nameof(members));
        Members = [.. members];
        _byName = new Dictionary<string, AvroJsonMember>(Members.Count, StringComparer.Ordinal);
        foreach (AvroJsonMember member in Members)
        {
            if (_byName.ContainsKey(member.Name))
            {
                throw new ArgumentException($"key '{member.Name}' appears twice in one object; keep one of them", nameof(members));
            }

            _byName.Add(member.Name, member);
        }
    }

    /// <summary>An object without members.</summary>
    public static AvroJsonObject Empty { get; } = new([]);

    /// <summary>The members, in the order they are written.</summary>
    public IReadOnlyList<AvroJsonMember> Members { get; }

    /// <summary>Finds the value of a key.</summary>
    /// <param name="name">The key; case matters.</param>
    /// <param name="value">The value, or null.</param>
    /// <returns>True if the object has the key.</returns>
    public bool TryGet(string name, [NotNullWhen(true)] out AvroJson? value)
    {
        value = Find(name)?.Value;
        return value is not null;
    }

    /// <summary>Copies the object with one value set: in place if the key exists, else at the end.</summary>
    /// <param name="name">The key.</param>
    /// <param name="value">The value.</param>
    /// <returns>The new object.</returns>
    public AvroJsonObject With(string name, AvroJson value)
    {
        var member = new AvroJsonMember(name, value);
        return _byName.ContainsKey(name)
            ? new(Members.Select(existing => existing.Name == name ? member : existing))
            : new([.. Members, member]);
    }

    /// <summary>Copies the object without one key.</summary>
    /// <param name="name">The key; an unknown one is no error.</param>
    /// <returns>The new object, or this one if the key is unknown.</returns>
    public AvroJsonObject Without(string name) => _byName.ContainsKey(name) ? new(Members.Where(member => member.Name != name)) : this;

    /// <inheritdoc/>
    public override bool Equals(AvroJson? other) => other is AvroJsonObject that
        && that.Members.Count == Members.Count
        && Members.All(member => that.TryGet(member.Name, out AvroJson? value) && value.Equals(member.Value));

    /// <inheritdoc/>
    public override int GetHashCode() => Members.Count;

    internal AvroJsonMember? Find(string name) => _byName.TryGetValue(name, out AvroJsonMember? member) ? member : null;

    internal override void WriteTo(JsonTextWriter writer)
    {
        writer.BeginObject();
        WriteMembersTo(writer);
        writer.EndObject();
    }

    internal void WriteMembersTo(JsonTextWriter writer)
    {
        foreach (AvroJsonMember member in Members)
        {
            writer.Key(member.Name);
            member.Value.WriteTo(writer);
        }
    }
}
