// A run redirects the console of the whole process while it lasts.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
