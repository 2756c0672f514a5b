// The default storage and the environment belong to the process: one test at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
