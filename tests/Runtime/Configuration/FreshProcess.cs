using System.Reflection;
using Memo.Configuration;
using Memo.Engine;

namespace Memo.Tests.Configuration;

/// <summary>Makes the process as if nothing of Memo had been used yet.</summary>
internal static class FreshProcess
{
    private static readonly FieldInfo Settings = typeof(MemoSettings).GetField("_current", BindingFlags.NonPublic | BindingFlags.Static)!;

    public static void Pretend()
    {
        Settings.SetValue(null, null);
        DefaultStorage.Replace(null);
    }
}
