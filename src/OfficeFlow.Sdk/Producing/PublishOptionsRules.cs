namespace OfficeFlow.Producing;

/// <summary>What a caller may put into headers and key; checked before anything is sent.</summary>
internal static class PublishOptionsRules
{
    private const int MaxTextLength = 1024;
    private const int MaxHeaders = 48;

    public static void Validate(PublishOptions options)
    {
        if (options.Key is { Length: 0 })
        {
            throw new ArgumentException("PublishOptions.Key is empty; leave it null for the default key, because Kafka clients disagree on the partition of an empty one.", nameof(options));
        }

        ValidateText(options.MessageId, nameof(PublishOptions.MessageId));
        ValidateText(options.CorrelationId, nameof(PublishOptions.CorrelationId));
        ValidateText(options.CausationId, nameof(PublishOptions.CausationId));
        ValidateText(options.EmployeeId, nameof(PublishOptions.EmployeeId));
        if (options.OrganizationId is { } organizationId)
        {
            _ = TopicName.ValidateSegment(organizationId, nameof(PublishOptions.OrganizationId));
        }

        ValidateHeaders(options.Headers);
    }

    private static void ValidateText(string? value, string name)
    {
        if (value is null)
        {
            return;
        }

        if (value.Length is 0 or > MaxTextLength || value.AsSpan().ContainsAnyInRange('\u0000', '\u001F') || value.Contains('\u007F', StringComparison.Ordinal))
        {
            throw new ArgumentException($"PublishOptions.{name} is empty, longer than {MaxTextLength} characters or has a control character; leave it null or pass a plain text.", nameof(value));
        }
    }

    private static void ValidateHeaders(IReadOnlyList<MessageHeader> headers)
    {
        if (headers.Count > MaxHeaders)
        {
            throw new ArgumentException($"PublishOptions.Headers has {headers.Count} headers; at most {MaxHeaders} are allowed.", nameof(headers));
        }

        foreach (MessageHeader header in headers)
        {
            if (string.IsNullOrEmpty(header.Name))
            {
                throw new ArgumentException("PublishOptions.Headers has a header without a name; name it.", nameof(headers));
            }

            if (EnvelopeHeaderNames.Contains(header.Name))
            {
                throw new ArgumentException($"PublishOptions.Headers has '{header.Name}', which the SDK writes itself; use the property of PublishOptions instead.", nameof(headers));
            }
        }
    }
}
