namespace Memo.Soak.Tests.Sequential;

/// <summary>A storage under trial, and what can be done to it.</summary>
internal abstract class Subject
{
    public abstract CacheStorage Storage { get; }

    /// <summary>
    /// Whether it keeps everything as long as it lives, so that the model knows of each call whether it computes. Otherwise it is checked
    /// that nothing is served that must not be.
    /// </summary>
    public virtual bool IsExact => true;

    /// <summary>Whether it moves the life of sliding results at each use exactly.</summary>
    public virtual bool SlidesExactly => true;

    /// <summary>Loses the entry of a method and an argument.</summary>
    /// <returns>False if it cannot be made to.</returns>
    public virtual bool TryLose(Member member, int id) => false;

    /// <summary>Begins or ends to throw.</summary>
    /// <returns>False if it cannot be made to.</returns>
    public virtual bool TryBreakOrMend() => false;

    /// <summary>Ends to throw.</summary>
    public virtual void Mend()
    {
    }
}
