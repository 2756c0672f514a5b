using System.Text.Json.Serialization;

namespace Memo.Tests.Storages.Bytes;

[JsonSerializable(typeof(Report))]
[JsonSerializable(typeof(int))]
internal sealed partial class ReportContext : JsonSerializerContext;
