using Infra.Foundation;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Infra.Import;

/// <summary>Parses texts with any number of YAML documents.</summary>
internal static class YamlDocuments
{
    /// <summary>The documents; null if the text is not YAML, with the line and the reason.</summary>
    public static IReadOnlyList<YamlNode>? Parse(string text, out (int Line, string Reason) fault)
    {
        fault = default;
        var documents = new List<YamlNode>();
        try
        {
            foreach (var (line, part) in Parts(text))
            {
                var problems = new ProblemList();
                var node = YamlFile.Parse(part, "", problems, YamlReading.Helm);
                if (node is not null && !problems.HasErrors)
                {
                    documents.Add(node);
                    continue;
                }

                var problem = problems.Sorted()[0];
                fault = (line + (problem.Position?.Line ?? 1) - 1, problem.What);
                return null;
            }
        }
        catch (YamlException e)
        {
            // Parsing the part before the broken line gives our own wording of the reason.
            var problems = new ProblemList();
            YamlFile.Parse(text, "", problems, YamlReading.Helm);
            fault = ((int)e.Start.Line, problems.HasErrors ? problems.Sorted()[0].What : "the document ends here.");
            return null;
        }

        return documents;
    }

    private static List<(int Line, string Text)> Parts(string text)
    {
        var starts = new List<(int Line, int Index)>();
        var parser = new Parser(new StringReader(text));
        while (parser.MoveNext())
        {
            if (parser.Current is DocumentStart start) starts.Add(((int)start.Start.Line, (int)start.Start.Index));
        }

        // Directives and comments before the first document belong to it.
        if (starts.Count > 0) starts[0] = (1, 0);
        return [
            .. starts.Select((start, i) => (
                start.Line, text[start.Index..(i + 1 < starts.Count ? starts[i + 1].Index : text.Length)])),
        ];
    }
}
