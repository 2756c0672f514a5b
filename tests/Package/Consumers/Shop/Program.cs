using Shop;

var day = new DateOnly(2026, 3, 4);

Console.WriteLine($"price {Quotes.Price("MEMO", day)} {Quotes.Price("MEMO", day)}, computed {Quotes.Priced}");
Console.WriteLine($"another day {Quotes.Price("MEMO", day.AddDays(1))}, computed {Quotes.Priced}");

Console.WriteLine($"remembered {Quotes.PriceCache.TryGet("MEMO", day, out var price)} {price}");
Quotes.PriceCache.Set("MEMO", day, 7);
Console.WriteLine($"set {Quotes.Price("MEMO", day)}, computed {Quotes.Priced}");
Quotes.PriceCache.Invalidate("MEMO", day);
Console.WriteLine($"remembered {Quotes.PriceCache.TryGet("MEMO", day, out _)}");
Console.WriteLine($"again {Quotes.Price("MEMO", day)}, computed {Quotes.Priced}");
Console.WriteLine($"refreshed {Quotes.PriceCache.Refresh("MEMO", day)}, computed {Quotes.Priced}");
Quotes.PriceCache.Clear();
Console.WriteLine($"cleared {Quotes.Price("MEMO", day.AddDays(1))}, computed {Quotes.Priced}");

Console.WriteLine($"rate {await Quotes.RateAsync("EUR")} {await Quotes.RateAsync("EUR", CancellationToken.None)}, computed {Quotes.Rated}");
var rate = await Quotes.RateCache.TryGetAsync("EUR");
Console.WriteLine($"remembered {rate.HasValue} {rate.Value}");

Console.WriteLine($"stock {await Quotes.StockAsync(Guid.Empty, Console.Out)} {await Quotes.StockAsync(Guid.Empty, TextWriter.Null)}, computed {Quotes.Counted}");

var callers = Enumerable.Range(0, 64).Select(_ => Task.Run(() => Quotes.Price("ONCE", day)));
await Task.WhenAll(callers);
Console.WriteLine($"together computed {Quotes.Priced}");
