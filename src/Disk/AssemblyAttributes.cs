using Memo;

[assembly: CacheStorageProvider("disk", typeof(DiskStorage))]
