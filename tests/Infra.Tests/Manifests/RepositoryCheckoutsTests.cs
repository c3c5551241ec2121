using System.Diagnostics;
using Infra.Manifests;

namespace Infra.Tests.Manifests;

public sealed class RepositoryCheckoutsTests : IDisposable
{
    private const string Url = "https://git.example.com/platform/catalog.git";

    private readonly TemporaryFolder _checkout = new();
    private readonly TemporaryFolder _cache = new();

    [Theory]
    [InlineData("main", "one")]
    [InlineData("development", "two")]
    [InlineData("v1.0", "one")]
    [InlineData("refs/heads/main", "one")]
    [InlineData("refs/tags/v1.0", "one")]
    [InlineData("HEAD", "two")]
    [InlineData("", "two")]
    public async Task Each_revision_has_its_own_files(string revision, string text)
    {
        CreateBranches();
        var folder = await Checkouts().FindFolderAsync(Url, revision, CancellationToken.None);
        Assert.Equal(text, File.ReadAllText(Path.Combine(folder, "chart", "Chart.yaml")));
    }

    [Fact]
    public async Task A_commit_id_is_a_revision_and_the_checkout_is_not_changed()
    {
        CreateBranches();
        File.WriteAllText(_checkout.Path("chart/Chart.yaml"), "three");
        var before = (Git("rev-parse", "HEAD"), Git("status", "--porcelain"), Git("ls-files", "--stage"));
        var commit = Git("rev-parse", "--short=8", "main").Trim();
        var folder = await Checkouts().FindFolderAsync(Url, commit, CancellationToken.None);
        Assert.Equal("one", File.ReadAllText(Path.Combine(folder, "chart", "Chart.yaml")));
        Assert.Equal(before, (Git("rev-parse", "HEAD"), Git("status", "--porcelain"), Git("ls-files", "--stage")));
        Assert.True(await RepositoryCheckouts.HasUncommittedChangesAsync(_checkout.Root, CancellationToken.None));
    }

    [Fact]
    public async Task A_revision_that_is_used_again_is_not_old()
    {
        CreateBranches();
        var folder = await Checkouts().FindFolderAsync(Url, "main", CancellationToken.None);
        var before = TimeProvider.System.GetUtcNow().UtcDateTime;
        Directory.SetLastWriteTimeUtc(folder, before.AddDays(-20));
        Assert.Equal(folder, await Checkouts().FindFolderAsync(Url, "main", CancellationToken.None));
        Assert.InRange(Directory.GetLastWriteTimeUtc(folder), before.AddMinutes(-1), before.AddHours(1));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("--help")]
    [InlineData("main..development")]
    [InlineData("development~1")]
    [InlineData("HEAD^")]
    [InlineData("main@{0}")]
    [InlineData("refs/heads/none")]
    [InlineData("a b")]
    public async Task An_unknown_revision_is_named(string revision)
    {
        CreateBranches();
        var fault = await Assert.ThrowsAsync<NotRenderedException>(
            () => Checkouts().FindFolderAsync(Url, revision, CancellationToken.None));
        Assert.Equal($"the checkout of '{Url}' has no revision '{revision}'", fault.Message);
    }

    [Theory]
    [InlineData("https://git.example.com/platform/catalog.git", true)]
    [InlineData("https://git.example.com/platform/catalog", true)]
    [InlineData("https://Git.Example.com/platform/catalog/", true)]
    [InlineData("https://git.example.com/platform/catalog2", false)]
    [InlineData("ssh://git@git.example.com/platform/values.git", true)]
    [InlineData("git@git.example.com:platform/values", true)]
    [InlineData("git@git.example.com:platform/other", false)]
    public async Task Addresses_are_compared_as_in_Argo_CD(string url, bool isKnown)
    {
        var checkouts = new RepositoryCheckouts(
            new Dictionary<string, string>
            {
                [Url] = _checkout.Root,
                ["git@git.example.com:platform/values.git"] = _checkout.Root,
            },
            _cache.Root);
        var folder = checkouts.FindFolderAsync;
        if (isKnown) Assert.Equal(_checkout.Root, await folder(url, "any", CancellationToken.None));
        else await Assert.ThrowsAsync<NotRenderedException>(() => folder(url, "any", CancellationToken.None));
    }

    [Fact]
    public async Task A_login_in_an_address_is_not_shown()
    {
        var fault = await Assert.ThrowsAsync<NotRenderedException>(() => Checkouts().FindFolderAsync(
            "https://user:hunter2@git.example.com/x.git", "main", CancellationToken.None));
        Assert.DoesNotContain("hunter2", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/etc/hostname")]
    [InlineData("../../outside")]
    public async Task A_link_out_of_the_repository_is_rejected(string target)
    {
        CreateBranches();
        File.CreateSymbolicLink(_checkout.Path("chart/link.yaml"), target);
        Commit("linked");
        var fault = await Assert.ThrowsAsync<RenderException>(
            () => Checkouts().FindFolderAsync(Url, "development", CancellationToken.None));
        Assert.Contains("out-of-bounds symlinks: chart/link.yaml", fault.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_cache.Root, "Chart.yaml", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_chain_of_links_out_of_the_repository_is_rejected()
    {
        CreateBranches();
        _checkout.Write("a/b/c/file.yaml", "x");
        File.CreateSymbolicLink(_checkout.Path("short"), "a/b/c");
        File.CreateSymbolicLink(_checkout.Path("chart/through"), "../short/../../../../outside");
        Directory.CreateDirectory(_checkout.Path("d"));
        File.CreateSymbolicLink(_checkout.Path("d/up"), "..");
        File.CreateSymbolicLink(_checkout.Path("chart/chain"), "../d/up/../../outside");
        Commit("linked");
        await Assert.ThrowsAsync<RenderException>(
            () => Checkouts().FindFolderAsync(Url, "development", CancellationToken.None));
    }

    [Fact]
    public async Task Links_to_the_own_folder_end()
    {
        CreateBranches();
        File.CreateSymbolicLink(_checkout.Path("chart/one"), ".");
        File.CreateSymbolicLink(_checkout.Path("chart/two"), ".");
        File.CreateSymbolicLink(_checkout.Path("chart/loop"), "loop");
        Commit("linked");
        var folder = await Checkouts().FindFolderAsync(Url, "development", CancellationToken.None);
        Assert.NotEmpty(ChartContent.Read(Path.Combine(folder, "chart")).Digest);
    }

    [Fact]
    public async Task A_link_within_the_repository_is_kept()
    {
        CreateBranches();
        File.CreateSymbolicLink(_checkout.Path("chart/link.yaml"), "Chart.yaml");
        Commit("linked");
        var folder = await Checkouts().FindFolderAsync(Url, "development", CancellationToken.None);
        Assert.Equal("two", File.ReadAllText(Path.Combine(folder, "chart", "link.yaml")));
    }

    [Theory]
    [InlineData("../other")]
    [InlineData("/etc")]
    [InlineData("chart/../../other")]
    public void A_path_out_of_the_repository_is_rejected(string path)
    {
        var source = new ApplicationSource { Application = "a", Namespace = "n", Path = path };
        var checkout = new SourceCheckout(
            _checkout.Root, System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty);
        var fault = Assert.Throws<RenderException>(() => checkout.FolderOf(source));
        Assert.Contains("app path is outside root", fault.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _checkout.Dispose();
        _cache.Dispose();
    }

    private RepositoryCheckouts Checkouts() =>
        new(new Dictionary<string, string> { [Url] = _checkout.Root }, _cache.Root);

    private void CreateBranches()
    {
        Git("init", "--quiet", "--initial-branch=main");
        _checkout.Write("chart/Chart.yaml", "one");
        Commit("one");
        Git("tag", "v1.0");
        Git("checkout", "--quiet", "-b", "development");
        _checkout.Write("chart/Chart.yaml", "two");
        Commit("two");
    }

    private void Commit(string message)
    {
        Git("add", "--all");
        Git("-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "--quiet", "-m", message);
    }

    private string Git(params string[] arguments)
    {
        using var git = Process.Start(
            new ProcessStartInfo("git", ["-C", _checkout.Root, .. arguments]) { RedirectStandardOutput = true })!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        return output;
    }
}
