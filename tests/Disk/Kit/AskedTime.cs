namespace Memo.Disk.Tests.Kit;

/// <summary>The system's clock, and something that is done when it is asked, until it has been done.</summary>
internal sealed class AskedTime : TimeProvider
{
    private bool _isBusy;

    /// <summary>What is done.</summary>
    public Action OnAsked { get; set; } = static () => { };

    public override DateTimeOffset GetUtcNow()
    {
        if (!_isBusy)
        {
            _isBusy = true;
            OnAsked();
            _isBusy = false;
        }

        return System.GetUtcNow();
    }
}
