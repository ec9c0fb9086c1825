namespace OfficeFlow.EmbeddedKafka.Storage;

/// <summary>At which offset each epoch of the partition's leader began to write.</summary>
internal sealed class LeaderEpochs
{
    private readonly List<(int Epoch, long StartOffset)> _epochs = [];

    internal void Observe(int epoch, long offset)
    {
        if (_epochs.Count == 0 || _epochs[^1].Epoch < epoch)
        {
            _epochs.Add((epoch, offset));
        }
    }

    /// <summary>The end of an epoch, or of the last one before it that wrote anything.</summary>
    internal (int Epoch, long EndOffset) EndOf(int epoch, int currentEpoch, long logEnd)
    {
        if (epoch == currentEpoch)
        {
            return (epoch, logEnd);
        }

        var next = _epochs.FindIndex(entry => entry.Epoch > epoch);
        return next switch
        {
            _ when epoch > currentEpoch => (-1, -1),
            -1 => (_epochs.Count == 0 ? epoch : _epochs[^1].Epoch, logEnd),
            0 => (epoch, _epochs[0].StartOffset),
            _ => (_epochs[next - 1].Epoch, _epochs[next].StartOffset),
        };
    }

    /// <summary>The epoch that wrote, or would have written, the record at an offset; -1 in an empty log.</summary>
    internal int EpochAt(long offset)
    {
        var index = _epochs.FindLastIndex(entry => entry.StartOffset <= offset);
        return index < 0 ? -1 : _epochs[index].Epoch;
    }
}
