using Microsoft.Extensions.Logging;

namespace Memo.Tests.Diagnostics.Listening;

internal sealed record LoggedEvent(int Id, LogLevel Level, string Message, Exception? Exception);
