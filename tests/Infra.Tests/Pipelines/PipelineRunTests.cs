namespace Infra.Tests.Pipelines;

/// <summary>
/// The shell steps of the jobs, with a live inventory and no login. The comment or report of a job is written before
/// the job fails.
/// </summary>
public sealed class PipelineRunTests
{
    private const string PullRequest = ".github/workflows/pull-request.yml";
    private const string Nightly = ".github/workflows/nightly.yml";

    public static TheoryData<string> Servers => ["GitHub", "GitLab"];

    private static string Mark => $"<!-- infra preview {PipelineProject.Stack} -->";

    [Theory]
    [MemberData(nameof(Servers))]
    public void A_valid_change_is_previewed_in_a_comment(string server)
    {
        using var project = PipelineProject.Create(after: change => change.AddComponent("another-component"));
        var run = PullRequestOf(server, project);
        AssertCommented(server, run);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("1 to create, 0 to update, 0 to delete", run.Body, StringComparison.Ordinal);
        Assert.Contains("another-component", run.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("cannot be rendered", run.Body, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public void The_job_comments_the_problems_before_it_fails(string server)
    {
        using var project = PipelineProject.Create(
            after: change => change.Append("stacks/catalog.yaml", "componens: []\n"));
        var run = PullRequestOf(server, project);
        AssertCommented(server, run);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("KEY001", run.Body, StringComparison.Ordinal);
        Assert.Contains("**Cure:** Did you mean `components`?", run.Body, StringComparison.Ordinal);
        // Once, although the check and the preview both report it.
        Assert.Equal(2, run.Body!.Split("KEY001").Length);
        if (server == "GitHub")
            Assert.Contains("::error file=stacks/catalog.yaml,line=", run.Output, StringComparison.Ordinal);
        else
            Assert.Contains(
                "\"check_name\": \"KEY001\"", File.ReadAllText(project.Path("gl-code-quality-report.json")),
                StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public void The_comment_shows_everything_as_new_if_the_pull_request_adds_the_stack(string server)
    {
        using var project = PipelineProject.Create(before: target => target.RemoveStack());
        var run = PullRequestOf(server, project);
        AssertCommented(server, run);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("**The target branch cannot be rendered**", run.Body, StringComparison.Ordinal);
        Assert.Contains("some-component", run.Body, StringComparison.Ordinal);
        Assert.Contains(" to create, 0 to update, 0 to delete", run.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(" 0 to create", run.Body, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public void A_broken_target_branch_is_reported_and_does_not_fail_the_pull_request_that_fixes_it(string server)
    {
        using var project = PipelineProject.Create(
            before: target => target.Append("stacks/catalog.yaml", "componens: []\n"));
        var run = PullRequestOf(server, project);
        AssertCommented(server, run);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("**The target branch cannot be rendered**", run.Body, StringComparison.Ordinal);
        Assert.Contains("has the unknown key 'componens'", run.Body, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public void The_comment_of_an_earlier_run_is_updated_instead_of_adding_another(string server)
    {
        using var project = PipelineProject.Create();
        var earlier = server == "GitHub" ? "4711\n" : $$"""[{"id": 4711, "body": "{{Mark}}\nold"}]""";
        var run = PullRequestOf(server, project, new() { ["STUB_ANSWER"] = earlier });
        AssertCommented(server, run, "4711");
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public void A_pull_request_from_a_fork_is_previewed_without_a_comment_and_fails_the_same_way(string server)
    {
        using var project = PipelineProject.Create(
            after: change => change.Append("stacks/catalog.yaml", "componens: []\n"));
        var run = PullRequestOf(server, project, isFork: true);
        Assert.Empty(run.Calls);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("KEY001", run.Output, StringComparison.Ordinal);
        if (server == "GitHub") Assert.Contains("KEY001", run.Summary, StringComparison.Ordinal);
        else Assert.Contains("KEY001", File.ReadAllText(project.Path("out/comment.md")), StringComparison.Ordinal);
    }

    // Exit codes of the check, the preview and the job, and the content of the comment.
    [Theory]
    [InlineData(0, 0, 0, "PREVIEW")]
    [InlineData(0, 3, 3, "PREVIEW")]
    [InlineData(0, 1, 1, "could not be made")]
    [InlineData(2, 2, 2, "PREVIEW")]
    [InlineData(2, 0, 2, "CHECKED")]
    [InlineData(2, 3, 2, "CHECKED")]
    [InlineData(3, 3, 3, "PREVIEW")]
    [InlineData(1, 1, 1, "could not be made")]
    [InlineData(134, 134, 134, "could not be made")]
    public void The_job_exits_as_the_check_or_else_as_the_preview(int check, int preview, int expected, string said)
    {
        using var project = PipelineProject.Create();
        var program = PipelineRun.FakeProgram(project, $"""
            case "$1 $*" in
            *" --inventory recorded"*) ;;
            *) echo "not the recorded inventory: $*"; exit 99 ;;
            esac
            case "$1 $*" in
            check*markdown) echo "CHECKED" ;;
            check*) exit {check} ;;
            preview*)
              case {preview} in
              1 | 134) echo "error CS1002: ; expected" ;;
              *) echo "{Mark}"; echo "PREVIEW" ;;
              esac
              exit {preview} ;;
            esac
            """);
        foreach (var server in (string[])["GitHub", "GitLab"])
        {
            var run = PullRequestOf(server, project, new() { ["INFRA"] = program });
            AssertCommented(server, run);
            Assert.Equal(expected, run.ExitCode);
            Assert.Contains(said, run.Body, StringComparison.Ordinal);
            if (said == "could not be made")
                Assert.Contains("error CS1002", run.Body, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("GitHub", true, " --manifests --catalog service-catalog")]
    [InlineData("GitHub", false, "")]
    [InlineData("GitLab", true, " --manifests --catalog service-catalog")]
    [InlineData("GitLab", false, "")]
    public void The_comment_says_what_Helm_installs_if_the_catalog_is_there(
        string server, bool hasCatalog, string options)
    {
        using var project = PipelineProject.Create();
        if (hasCatalog) Directory.CreateDirectory(project.Path("service-catalog"));
        project.Script("stubs/helm", "#!/usr/bin/env bash\n");
        var program = PipelineRun.FakeProgram(project, $"""
            [ "$1" != preview ] || printf '%s\n' "{Mark}" "ARGUMENTS$(printf ' %s' "$@")"
            """);
        var run = PullRequestOf(server, project, new() { ["INFRA"] = program });
        Assert.Equal(0, run.ExitCode);
        Assert.Matches($"ARGUMENTS preview .*/before{options} --format markdown", run.Body!);
    }

    [Fact]
    public void A_comment_is_never_longer_than_GitHub_allows()
    {
        using var project = PipelineProject.Create();
        var program = PipelineRun.FakeProgram(project, $"""
            case $1 in
            preview) echo "{Mark}"; for n in $(seq 2000); do echo "line $n: Größe größer am größten"; done ;;
            esac
            """);
        var run = PullRequestOf("GitHub", project, new() { ["INFRA"] = program });
        Assert.Equal(0, run.ExitCode);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(run.Body!), 60_000, 65_000);
        Assert.EndsWith("The log of the job has it.\n", run.Body, StringComparison.Ordinal);
        Assert.Contains("line 2000", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public void A_comment_that_cannot_be_written_fails_the_job(string server)
    {
        using var project = PipelineProject.Create();
        Assert.NotEqual(0, PullRequestOf(server, project, new() { ["STUB_EXIT_CODE"] = "22" }).ExitCode);
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public void The_engine_preview_job_writes_no_checkpoints(string server)
    {
        using var project = PipelineProject.Create();
        var run = server == "GitHub"
            ? PipelineRun.OfGitHub(project, PullRequest, "pulumi-preview", OfGitHub())
            : PipelineRun.OfGitLab(project, "pulumi-preview", OfGitLab(project));
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(
            $"pulumi preview --stack {PipelineProject.Stack} --diff --non-interactive checkpoints=true", run.Calls);
    }

    // The preview of an update writes no checkpoints, whatever is set for updates.
    [Theory]
    [InlineData("GitHub", "update", null)]
    [InlineData("GitHub", "update", "true")]
    [InlineData("GitHub", "night", null)]
    [InlineData("GitHub", "night", "true")]
    [InlineData("GitLab", "update", null)]
    [InlineData("GitLab", "update", "true")]
    [InlineData("GitLab", "update", "false")]
    [InlineData("GitLab", "night", null)]
    [InlineData("GitLab", "night", "true")]
    public void An_update_is_previewed_first_and_writes_checkpoints_by_default(
        string server, string job, string? choice)
    {
        using var project = PipelineProject.Create();
        const string name = "PULUMI_SKIP_CHECKPOINTS";
        var run = UpdateOf(server, job, project, "exit 0", choice is null ? [] : new() { [name] = choice });
        Assert.Equal(0, run.ExitCode);
        var refresh = job == "night" ? "--refresh " : "";
        var chosen = choice ?? (server == "GitHub" ? "false" : "");
        Assert.Equal(
            [
                $"pulumi preview {refresh}--stack {PipelineProject.Stack} --non-interactive checkpoints=true",
                $"pulumi up {refresh}--stack {PipelineProject.Stack} --yes --skip-preview --non-interactive "
                    + $"checkpoints={chosen}",
            ],
            run.Calls.Where(call => call.StartsWith("pulumi preview", StringComparison.Ordinal)
                || call.StartsWith("pulumi up", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("GitHub", "update")]
    [InlineData("GitHub", "night")]
    [InlineData("GitLab", "update")]
    [InlineData("GitLab", "night")]
    public void An_update_whose_preview_fails_changes_nothing(string server, string job)
    {
        using var project = PipelineProject.Create();
        var run = UpdateOf(server, job, project, "exit 0", new() { ["STUB_PREVIEW_CODE"] = "255" });
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains(run.Calls, call => call.StartsWith("pulumi preview", StringComparison.Ordinal));
        Assert.DoesNotContain(run.Calls, call => call.StartsWith("pulumi up", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public void A_nightly_run_without_a_login_is_reported_and_changes_nothing(string server)
    {
        using var project = PipelineProject.Create();
        var run = server == "GitHub"
            ? PipelineRun.OfGitHub(project, Nightly, "drift", OfGitHub())
            : PipelineRun.OfGitLab(project, "nightly", OfGitLab(project));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("SUP006", run.Body, StringComparison.Ordinal);
        Assert.Contains("'SV_01_TOKEN', which is not set", run.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(run.Calls, call => call.StartsWith("pulumi up", StringComparison.Ordinal));
        Assert.Contains(
            run.Calls,
            call => call.StartsWith("pulumi refresh --preview-only ", StringComparison.Ordinal)
                && call.EndsWith(" checkpoints=true", StringComparison.Ordinal));
        Assert.Contains(run.Calls, call => server == "GitHub"
            ? call.StartsWith("gh issue create ", StringComparison.Ordinal)
            : call.Contains("--request POST", StringComparison.Ordinal)
                && call.EndsWith("/issues", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public void An_update_without_a_login_changes_nothing(string server)
    {
        using var project = PipelineProject.Create();
        var run = server == "GitHub"
            ? PipelineRun.OfGitHub(
                project, ".github/workflows/update-stack.yml", "up", OfGitHub())
            : PipelineRun.OfGitLab(project, ".update", OfGitLab(project));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("'SV_01_TOKEN', which is not set", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(run.Calls, call => call.StartsWith("pulumi up", StringComparison.Ordinal));
    }

    private static PipelineRun UpdateOf(
        string server, string job, PipelineProject project, string program, Dictionary<string, string> more)
    {
        more["INFRA"] = PipelineRun.FakeProgram(project, program);
        if (server == "GitHub")
        {
            var context = OfGitHub();
            if (more.Remove("PULUMI_SKIP_CHECKPOINTS", out var choice))
                context["vars.PULUMI_SKIP_CHECKPOINTS"] = choice;
            return job == "night"
                ? PipelineRun.OfGitHub(project, Nightly, "drift", context, more)
                : PipelineRun.OfGitHub(project, ".github/workflows/update-stack.yml", "up", context, more);
        }

        var variables = OfGitLab(project);
        foreach (var (name, value) in more) variables[name] = value;
        return PipelineRun.OfGitLab(project, job == "night" ? "nightly" : ".update", variables);
    }

    private static PipelineRun PullRequestOf(
        string server, PipelineProject project, Dictionary<string, string>? more = null, bool isFork = false)
    {
        if (server == "GitLab")
        {
            project.Git("worktree", "prune");
            if (Directory.Exists(project.Path("before"))) Directory.Delete(project.Path("before"), recursive: true);
            var variables = OfGitLab(project);
            foreach (var (name, value) in more ?? []) variables[name] = value;
            if (isFork) variables.Remove("API_TOKEN");
            return PipelineRun.OfGitLab(project, "preview", variables);
        }

        project.Git("worktree", "add", "--quiet", "--force", "before", project.Base);
        var context = OfGitHub();
        context["github.event.pull_request.head.repo.full_name"] = isFork ? "someone/infra" : "team/infra";
        var run = PipelineRun.OfGitHub(project, PullRequest, "preview", context, new(more ?? [])
        {
            ["GITHUB_REPOSITORY"] = "team/infra",
        });
        project.Git("worktree", "remove", "--force", "before");
        return run;
    }

    private static Dictionary<string, string> OfGitHub() => new(StringComparer.Ordinal)
    {
        ["github.token"] = "PLANTED-TOKEN",
        ["github.repository"] = "team/infra",
        ["github.event.number"] = "12",
        ["matrix.stack"] = PipelineProject.Stack,
        ["inputs.stack"] = PipelineProject.Stack,
    };

    private static Dictionary<string, string> OfGitLab(PipelineProject project) => new(StringComparer.Ordinal)
    {
        ["STACK"] = PipelineProject.Stack,
        ["API_TOKEN"] = "PLANTED-TOKEN",
        ["CI_API_V4_URL"] = "https://gitlab.example/api/v4",
        ["CI_PROJECT_ID"] = "7",
        ["CI_MERGE_REQUEST_IID"] = "12",
        ["CI_MERGE_REQUEST_DIFF_BASE_SHA"] = project.Base,
        ["PULUMI_BACKEND_URL"] = "file:///nowhere",
    };

    private static void AssertCommented(string server, PipelineRun run, string? earlier = null)
    {
        var expected = (server, earlier) switch
        {
            ("GitHub", null) => "gh api --method POST repos/team/infra/issues/12/comments ",
            ("GitHub", _) => $"gh api --method PATCH repos/team/infra/issues/comments/{earlier} ",
            (_, null) => "--request POST ",
            _ => "--request PUT ",
        };
        var call = Assert.Single(run.Calls, call => call.Contains(expected, StringComparison.Ordinal));
        if (server == "GitLab")
            Assert.EndsWith($"/merge_requests/12/notes{(earlier is null ? "" : $"/{earlier}")}", call);
        Assert.StartsWith($"{Mark}\n", run.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("PLANTED", run.Output + run.Body, StringComparison.Ordinal);
    }
}
