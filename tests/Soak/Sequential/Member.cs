namespace Memo.Soak.Tests.Sequential;

/// <summary>A method of the <see cref="Catalogue"/>.</summary>
internal enum Member
{
    Plain,
    Timed,
    Safe,
    Sliding,
    SafeLater,
}
