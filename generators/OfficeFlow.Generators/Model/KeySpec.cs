namespace OfficeFlow.Generators.Model;

/// <summary>The member that is the record key.</summary>
/// <param name="MemberName">The C# member.</param>
/// <param name="Kind">Its type, without nullability.</param>
/// <param name="IsNullableValue">Whether it is a <c>Nullable&lt;T&gt;</c>.</param>
internal sealed record KeySpec(string MemberName, ScalarKind Kind, bool IsNullableValue);
