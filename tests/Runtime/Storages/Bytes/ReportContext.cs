using System.Text.Json.Serialization;

namespace Memo.Tests.Storages.Bytes;

[JsonSerializable(typeof(Report))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(double))]
[JsonSerializable(typeof(List<int>))]
internal sealed partial class ReportContext : JsonSerializerContext;
