using System.Diagnostics;

namespace Infra.Import;

/// <summary>
/// Writes the report for users: every file of both comparisons, then the written files. Problems are reported
/// separately.
/// </summary>
public static class MigrationText
{
    /// <summary>Writes the report.</summary>
    /// <param name="migration">The finished import.</param>
    /// <param name="request">The user's request.</param>
    /// <param name="output">Receives the text.</param>
    public static void Write(Migration migration, ImportRequest request, TextWriter output)
    {
        if (migration.Old.Length > 0)
            WriteFiles($"{request.Output} against the old templates, rendered by the old rules", migration.Old, output);
        if (migration.New.Length > 0)
        {
            WriteFiles(
                $"the old templates' rendering against {request.NewFolder}, rendered strictly", migration.New, output);
        }

        if (migration.Reach is var (reached, leaves))
            output.WriteLine($"the old schema reached {reached} of {leaves} leaves of {request.Config}\n");
        if (migration.Written.Length == 0) return;
        foreach (var file in migration.Written) output.WriteLine($"wrote {request.NewFolder.TrimEnd('/')}/{file}");
        output.WriteLine();
        output.WriteLine("A project has a catalog, a recorded inventory and the stack's settings, too. They come from");
        output.WriteLine($"  infra import applicationsets FILES --stack {request.Stack} --inventory FILE \\");
        output.WriteLine($"    --rendered {request.Output} --into {request.NewFolder}");
        output.WriteLine();
    }

    /// <summary>The last line, which says whether the old tool can be switched off.</summary>
    public static string Verdict(Migration migration)
    {
        if (migration.Written.Length == 0) return "Nothing was written.";
        return migration.IsProven ? "Proven: every file is equal, both ways." : "Not proven.";
    }

    private static void WriteFiles(string title, IEnumerable<ComparedFile> files, TextWriter output)
    {
        output.WriteLine(title);
        foreach (var file in files)
        {
            output.WriteLine($"  {Word(file.Status),-10}  {file.Path}");
            if (file.Detail.Length > 0) output.WriteLine($"              {file.Detail}");
        }

        output.WriteLine();
    }

    private static string Word(FileStatus status) => status switch
    {
        FileStatus.Equal => "equal",
        FileStatus.YamlEqual => "YAML-equal",
        FileStatus.Different => "different",
        FileStatus.Missing => "missing",
        FileStatus.Failed => "failed",
        FileStatus.Extra => "extra",
        _ => throw new UnreachableException(),
    };
}
