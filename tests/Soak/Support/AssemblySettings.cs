// The default storage belongs to the process: one test at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
