// The default storage belongs to the process, and every test here replaces it.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
