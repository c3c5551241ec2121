using Infra.Foundation;

namespace Infra.Cli.New;

/// <summary>
/// Files that a command is about to write into a project: new files, and changed texts of existing ones.
/// </summary>
internal sealed class StartingFiles(string root)
{
    private readonly List<(string File, string? Before, string Text)> _files = [];
    private readonly List<string> _removed = [];

    public void Add(string file, string text) => _files.Add((file, null, text));

    public void Change(string file, string before, string text) => _files.Add((file, before, text));

    /// <summary>
    /// Allows an existing file to be replaced: it is changed if a new text was added for it, otherwise removed.
    /// </summary>
    public void Replace(string file)
    {
        var added = _files.FindIndex(next => next.File == file);
        if (added < 0)
        {
            _removed.Add(file);
            return;
        }

        var before = File.ReadAllText(Path.Combine(root, file));
        if (before == _files[added].Text) _files.RemoveAt(added);
        else _files[added] = _files[added] with { Before = before };
    }

    /// <summary>Prints what would be written: new files in full, changes as a diff.</summary>
    public void Print(TextWriter output)
    {
        foreach (var (file, before, text) in _files)
        {
            output.WriteLine(before is null ? $"would write {file}:" : $"would change {file}:");
            foreach (var line in before is null ? text.TrimEnd('\n').Split('\n') : UnifiedDiff.Between(before, text))
                output.WriteLine(line.Length == 0 ? "" : "  " + line);
        }

        foreach (var file in _removed) output.WriteLine($"would remove {file}");
    }

    /// <summary>Writes all files or none.</summary>
    /// <exception cref="ProblemsException">A new file already exists or cannot be written.</exception>
    public void Write()
    {
        CheckThatNothingExists();
        var made = new List<string>();
        var file = "";
        try
        {
            foreach (var (name, before, text) in _files.OrderBy(next => next.Before is not null))
            {
                file = name;
                var path = Path.Combine(root, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                var target = before is null ? path : path + ".next";
                using (var writer = new StreamWriter(new FileStream(target, FileMode.CreateNew, FileAccess.Write)))
                {
                    made.Add(target);
                    writer.Write(text);
                }

                if (before is not null) File.Move(target, path, overwrite: true);
            }

            // Deletions come last, so nothing is lost before its replacement exists.
            foreach (var name in _removed)
            {
                file = name;
                File.Delete(Path.Combine(root, name));
                RemoveEmptyFolders(Path.GetDirectoryName(name)!);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            foreach (var path in made) File.Delete(path);
            throw new ProblemsException([CommandProblems.CannotStartFile(file, e.Message)]);
        }

        foreach (var (name, before, _) in _files) Terminal.Note(before is null ? $"wrote {name}" : $"changed {name}");
        if (_removed.Count > 0) Terminal.Note($"removed {Wording.Count(_removed.Count, "other file")}");
    }

    public void CheckThatNothingExists()
    {
        var problems = new ProblemList();
        foreach (var (file, before, _) in _files)
        {
            if (before is null && Path.Exists(Path.Combine(root, file)))
                problems.Add(CommandProblems.AlreadyExists(file));
        }

        problems.ThrowIfErrors();
    }

    private void RemoveEmptyFolders(string folder)
    {
        for (var at = folder; at.Length > 0; at = Path.GetDirectoryName(at)!)
        {
            if (Directory.EnumerateFileSystemEntries(Path.Combine(root, at)).Any()) return;
            Directory.Delete(Path.Combine(root, at));
        }
    }
}
