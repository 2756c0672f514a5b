// The cache and its bound belong to the process: tests that look at them must not run beside those that fill it.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
