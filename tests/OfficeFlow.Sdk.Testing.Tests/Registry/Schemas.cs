namespace OfficeFlow.Testing.Tests.Registry;

/// <summary>The schemas of the registry tests.</summary>
internal static class Schemas
{
    internal const string Order = """{"type":"record","name":"Order","namespace":"shop","fields":[{"name":"id","type":"string"}]}""";

    /// <summary>The same schema, written with other white space and another order of attributes.</summary>
    internal const string OrderInOtherWords =
        """{ "name": "Order", "type": "record", "fields": [ {"type": "string", "name": "id"} ], "namespace": "shop" }""";

    /// <summary>Backward and forward compatible with <see cref="Order"/>.</summary>
    internal const string OrderWithNote =
        """{"type":"record","name":"Order","namespace":"shop","fields":[{"name":"id","type":"string"},{"name":"note","type":"int","default":0}]}""";

    /// <summary>Cannot read what <see cref="Order"/> wrote.</summary>
    internal const string OrderWithPrice =
        """{"type":"record","name":"Order","namespace":"shop","fields":[{"name":"id","type":"string"},{"name":"price","type":"int"}]}""";

    /// <summary>Refers to <see cref="Order"/> by name.</summary>
    internal const string Invoice =
        """{"type":"record","name":"Invoice","namespace":"shop","fields":[{"name":"order","type":"shop.Order"}]}""";
}
