using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Memo.Diagnostics;

/// <summary>Tells those who listen. What they throw ends here: they watch calls, and fail none.</summary>
internal static class Listeners
{
    /// <summary>Begins a span.</summary>
    /// <returns>Null where nobody wants it, or a listener has thrown.</returns>
    public static Activity? Start(string name, ActivityKind kind)
    {
        var before = Activity.Current;
        try
        {
            return MemoActivities.Source.StartActivity(name, kind);
        }
        catch (Exception)
        {
            Activity.Current = before;
            return null;
        }
    }

    /// <summary>Ends a span.</summary>
    public static void Stop(Activity? activity)
    {
        try
        {
            activity?.Stop();
        }
        catch (Exception)
        {
            if (Activity.Current == activity)
            {
                Activity.Current = activity?.Parent;
            }
        }
    }

    /// <summary>Notes what was thrown.</summary>
    public static void Fail(Activity? activity, Exception exception)
    {
        if (activity is not { IsAllDataRequested: true })
        {
            return;
        }

        try
        {
            activity.AddException(exception);
        }
        catch (Exception)
        {
            // An exception may throw when it is asked what it is.
        }

        activity.SetStatus(ActivityStatusCode.Error, exception.GetType().FullName);
    }

    /// <summary>Tells what something took.</summary>
    public static void Record(Histogram<double> histogram, TimeSpan span, in TagList tags)
    {
        try
        {
            histogram.Record(span.TotalSeconds, in tags);
        }
        catch (Exception)
        {
            // As above.
        }
    }
}
