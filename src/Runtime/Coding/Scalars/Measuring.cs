using Memo.CompilerServices;

namespace Memo.Coding;

internal delegate void Measuring<T>(T value, ref SizeMeter meter);
