using System.Buffers.Text;
using System.Numerics;
using System.Text;

namespace OfficeFlow.Benchmarks.Codec;

/// <summary>The limit: what somebody writes by hand for exactly these records, without checks that a codec for everybody needs.</summary>
internal static class HandWrittenCodec
{
    private static readonly long EpochTicks = DateTimeOffset.UnixEpoch.UtcTicks;

    public static int Write(Span<byte> buffer, SmallMessage message)
    {
        int at = 0;
        WriteGuid(buffer, ref at, message.EmployeeId);
        WriteString(buffer, ref at, message.FirstName);
        WriteString(buffer, ref at, message.LastName);
        WriteString(buffer, ref at, message.Email);
        WriteLong(buffer, ref at, (message.HiredAt.UtcTicks - EpochTicks) / 10);
        WriteLong(buffer, ref at, message.Level);
        WriteLong(buffer, ref at, (int)message.Grade);
        if (message.Manager is null)
        {
            buffer[at++] = 0;
        }
        else
        {
            buffer[at++] = 2;
            WriteString(buffer, ref at, message.Manager);
        }

        return at;
    }

    public static SmallMessage ReadSmall(ReadOnlySpan<byte> body)
    {
        int at = 0;
        return new SmallMessage
        {
            EmployeeId = ReadGuid(body, ref at),
            FirstName = ReadString(body, ref at),
            LastName = ReadString(body, ref at),
            Email = ReadString(body, ref at),
            HiredAt = new DateTimeOffset((ReadLong(body, ref at) * 10) + EpochTicks, TimeSpan.Zero),
            Level = (int)ReadLong(body, ref at),
            Grade = (Grade)ReadLong(body, ref at),
            Manager = ReadLong(body, ref at) == 0 ? null : ReadString(body, ref at),
        };
    }

    public static int Write(Span<byte> buffer, BigMessage message)
    {
        int at = 0;
        WriteGuid(buffer, ref at, message.RunId);
        WriteStep(buffer, ref at, message.Current);
        WriteLong(buffer, ref at, message.Steps.Count);
        foreach (WorkflowStep step in message.Steps)
        {
            WriteStep(buffer, ref at, step);
        }

        buffer[at++] = 0;
        WriteLong(buffer, ref at, message.Labels.Count);
        foreach ((string key, string value) in message.Labels)
        {
            WriteString(buffer, ref at, key);
            WriteString(buffer, ref at, value);
        }

        buffer[at++] = 0;
        var unscaled = new BigInteger(message.Cost * 10_000m);
        int length = unscaled.GetByteCount();
        WriteLong(buffer, ref at, length);
        _ = unscaled.TryWriteBytes(buffer[at..], out _, isBigEndian: true);
        at += length;
        if (message.Previous is null)
        {
            buffer[at++] = 0;
        }
        else
        {
            buffer[at++] = 2;
            WriteStep(buffer, ref at, message.Previous);
        }

        return at;
    }

    public static BigMessage ReadBig(ReadOnlySpan<byte> body)
    {
        int at = 0;
        Guid runId = ReadGuid(body, ref at);
        WorkflowStep current = ReadStep(body, ref at);
        int count = (int)ReadLong(body, ref at);
        var steps = new List<WorkflowStep>(count);
        for (int i = 0; i < count; i++)
        {
            steps.Add(ReadStep(body, ref at));
        }

        at++;
        count = (int)ReadLong(body, ref at);
        var labels = new Dictionary<string, string>(count);
        for (int i = 0; i < count; i++)
        {
            labels.Add(ReadString(body, ref at), ReadString(body, ref at));
        }

        at++;
        int length = (int)ReadLong(body, ref at);
        decimal cost = (decimal)new BigInteger(body.Slice(at, length), isBigEndian: true) / 10_000m;
        at += length;
        return new BigMessage
        {
            RunId = runId,
            Current = current,
            Steps = steps,
            Labels = labels,
            Cost = cost,
            Previous = ReadLong(body, ref at) == 0 ? null : ReadStep(body, ref at),
        };
    }

    private static void WriteStep(Span<byte> buffer, ref int at, WorkflowStep step)
    {
        WriteString(buffer, ref at, step.Id);
        WriteString(buffer, ref at, step.Name);
        WriteLong(buffer, ref at, (step.StartedAt.UtcTicks - EpochTicks) / 10);
        WriteLong(buffer, ref at, step.DurationMicros);
        buffer[at++] = step.Succeeded ? (byte)1 : (byte)0;
    }

    private static WorkflowStep ReadStep(ReadOnlySpan<byte> body, ref int at) => new()
    {
        Id = ReadString(body, ref at),
        Name = ReadString(body, ref at),
        StartedAt = new DateTimeOffset((ReadLong(body, ref at) * 10) + EpochTicks, TimeSpan.Zero),
        DurationMicros = ReadLong(body, ref at),
        Succeeded = body[at++] == 1,
    };

    private static void WriteGuid(Span<byte> buffer, ref int at, Guid value)
    {
        buffer[at++] = 72;
        _ = Utf8Formatter.TryFormat(value, buffer[at..], out int written);
        at += written;
    }

    private static Guid ReadGuid(ReadOnlySpan<byte> body, ref int at)
    {
        at++;
        _ = Utf8Parser.TryParse(body.Slice(at, 36), out Guid value, out int read);
        at += read;
        return value;
    }

    private static void WriteString(Span<byte> buffer, ref int at, string value)
    {
        if (value.Length < 21)
        {
            int written = Encoding.UTF8.GetBytes(value, buffer[(at + 1)..]);
            buffer[at] = (byte)(written << 1);
            at += written + 1;
            return;
        }

        WriteLong(buffer, ref at, Encoding.UTF8.GetByteCount(value));
        at += Encoding.UTF8.GetBytes(value, buffer[at..]);
    }

    private static string ReadString(ReadOnlySpan<byte> body, ref int at)
    {
        int length = (int)ReadLong(body, ref at);
        string value = Encoding.UTF8.GetString(body.Slice(at, length));
        at += length;
        return value;
    }

    private static void WriteLong(Span<byte> buffer, ref int at, long value)
    {
        ulong zigzag = (ulong)((value << 1) ^ (value >> 63));
        while (zigzag >= 0x80)
        {
            buffer[at++] = (byte)(zigzag | 0x80);
            zigzag >>= 7;
        }

        buffer[at++] = (byte)zigzag;
    }

    private static long ReadLong(ReadOnlySpan<byte> body, ref int at)
    {
        ulong zigzag = 0;
        int shift = 0;
        byte next;
        do
        {
            next = body[at++];
            zigzag |= (ulong)(next & 0x7F) << shift;
            shift += 7;
        }
        while (next >= 0x80);
        return (long)(zigzag >> 1) ^ -(long)(zigzag & 1);
    }
}
