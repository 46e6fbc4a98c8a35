using System.Text;
using Workflows.Engine.Objects;

namespace Workflows.Engine.Tests.MapRuns;

public sealed class ObjectStoreTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("objects").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Store_WhatWasPut_IsGotAndListed(bool inMemory)
    {
        IObjectStore store = inMemory ? new InMemoryObjectStore() : new FolderObjectStore(folder);
        foreach (var key in new[] { "in/b.txt", "in/a/1.txt", "out.txt", "in/\U0001F600", "in/\uFF61" })
        {
            await store.PutAsync("box", key, Encoding.UTF8.GetBytes("hello"), TestContext.Current.CancellationToken);
        }
        await store.PutAsync("other", "in/x", "no"u8.ToArray(), TestContext.Current.CancellationToken);

        var content = await store.GetAsync("box", "in/b.txt", TestContext.Current.CancellationToken);
        var listed = await store
            .ListAsync("box", "in/", TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal("hello", Encoding.UTF8.GetString(content!.Value.Span));
        Assert.Null(await store.GetAsync("box", "in", TestContext.Current.CancellationToken));
        Assert.Null(await store.GetAsync("none", "in/b.txt", TestContext.Current.CancellationToken));
        Assert.Equal(["in/a/1.txt", "in/b.txt", "in/\uFF61", "in/\U0001F600"], listed.Select(o => o.Key));
        Assert.All(listed, o => Assert.Equal(5, o.Size));
        Assert.All(listed, o => Assert.Equal("5d41402abc4b2a76b9719d911017c592", o.ETag));
        Assert.Empty(
            await store
                .ListAsync("none", "", TestContext.Current.CancellationToken)
                .ToListAsync(TestContext.Current.CancellationToken)
        );
    }

    [Theory]
    [InlineData("box", "../secret")]
    [InlineData("..", "secret")]
    [InlineData("box", "/etc/passwd")]
    public async Task Folder_NameThatLeadsOut_IsRefused(string bucket, string key)
    {
        var store = new FolderObjectStore(folder);

        await Assert.ThrowsAsync<IOException>(() => store.GetAsync(bucket, key, TestContext.Current.CancellationToken));
    }
}
