// Some tests change the environment of the process, and some count what others would add to.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
