using Infra.Manifests;

namespace Infra.Tests.Manifests;

public sealed class RenderCacheTests : IDisposable
{
    private readonly TemporaryFolder _cache = new();

    [Fact]
    public void What_no_run_has_used_for_30_days_is_deleted()
    {
        string[] old = ["renders/ab/old", "trees/old/values.yaml", "trees/old.index", "charts/old/Chart.yaml"];
        string[] used = ["renders/ab/used", "trees/used/values.yaml", "charts/used/Chart.yaml"];
        foreach (var file in old.Concat(used)) _cache.Write(file, "");
        Age(31, "renders/ab/old", "trees/old", "trees/old.index", "charts/old");
        Age(29, "renders/ab/used", "trees/used", "charts/used");
        RenderCache.Open(_cache.Root, TimeProvider.System);
        Assert.Equal([], old.Where(file => File.Exists(_cache.Path(file))));
        Assert.Equal(used, used.Where(file => File.Exists(_cache.Path(file))));
    }

    [Fact]
    public void The_cache_is_cleaned_once_a_day()
    {
        RenderCache.Open(_cache.Root, TimeProvider.System);
        _cache.Write("trees/old/values.yaml", "");
        Age(31, "trees/old");
        RenderCache.Open(_cache.Root, TimeProvider.System);
        Assert.True(Directory.Exists(_cache.Path("trees/old")));
        Age(2, "renders/cleaned");
        RenderCache.Open(_cache.Root, TimeProvider.System);
        Assert.False(Directory.Exists(_cache.Path("trees/old")));
    }

    public void Dispose() => _cache.Dispose();

    private void Age(int days, params IEnumerable<string> paths)
    {
        var then = TimeProvider.System.GetUtcNow().AddDays(-days).UtcDateTime;
        foreach (var path in paths) File.SetLastWriteTimeUtc(_cache.Path(path), then);
    }
}
