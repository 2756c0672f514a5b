namespace Memo;

/// <summary>
/// A setting of Memo cannot be used. The message names the setting, its value and what is accepted.
/// </summary>
public sealed class MemoConfigurationException : Exception
{
    /// <summary>Creates the exception.</summary>
    public MemoConfigurationException()
        : this("A setting of Memo cannot be used.")
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Names the setting, its value and what is accepted.</param>
    public MemoConfigurationException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Names the setting, its value and what is accepted.</param>
    /// <param name="innerException">What went wrong with the value.</param>
    public MemoConfigurationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
