namespace Memo.Disk.Folders;

/// <summary>The folder can be used neither now nor later in this process.</summary>
/// <param name="reason">Why, and what would help, for people.</param>
/// <param name="inner">What it came from.</param>
internal sealed class UnusableFolderException(string reason, Exception? inner = null) : IOException(reason, inner);
