using System.Text.RegularExpressions;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Infra.Tests.House;

/// <summary>
/// Checks the rooms and floors of docs/architecture.md against the compiled assemblies. An arrow that points up, or a
/// cycle of folders, is a failure that names both ends.
/// </summary>
public sealed partial class HouseTests
{
    private const int LongestLine = 120;

    private static readonly string[] Floors = ["Infra.Model.Observed", "Infra.Model.Desired", "Infra.Model.Values"];

    // The rooms that each room may reference. Packages are not listed here because the project files list them.
    private static readonly Dictionary<string, string[]> Rooms = new(StringComparer.Ordinal)
    {
        ["Infra.Foundation"] = [],
        ["Infra.Templating"] = [],
        ["Infra.KubernetesApi"] = [],
        ["Infra.Manifests"] = ["Infra.Foundation"],
        ["Infra.Model"] = ["Infra.Foundation", "Infra.Templating"],
        ["Infra.Changes"] = ["Infra.Foundation", "Infra.Model"],
        ["Infra.Supervisors"] = ["Infra.Foundation", "Infra.KubernetesApi", "Infra.Model"],
        ["Infra.Declarations"] = ["Infra.Foundation", "Infra.Model"],
        ["Infra.Import"] = ["Infra.Changes", "Infra.Foundation", "Infra.Model", "Infra.Templating"],
        ["Infra.Program"] =
            ["Infra.Changes", "Infra.Declarations", "Infra.Foundation", "Infra.Model", "Infra.Supervisors"],
        ["Infra.Workloads"] = ["Infra.Changes", "Infra.Foundation", "Infra.Manifests", "Infra.Model"],
        ["Infra.Stacks"] = ["Infra.Foundation", "Infra.Model", "Infra.Program"],
    };

    public static TheoryData<string> RoomNames => [.. Rooms.Keys];

    [Theory]
    [MemberData(nameof(RoomNames))]
    public void A_room_references_only_its_allowed_rooms(string room)
    {
        using var assembly = Read(room);
        var known = assembly.MainModule.AssemblyReferences
            .Select(reference => reference.Name)
            .Where(name => name.StartsWith("Infra.", StringComparison.Ordinal));
        Assert.Equal([], known.Except(Rooms[room]));
    }

    [Fact]
    public void No_reference_in_the_model_points_to_a_higher_floor()
    {
        using var assembly = Read("Infra.Model");
        var up =
            from arrow in ArrowsOf(assembly)
            let ends = (
                From: Array.IndexOf(Floors, arrow.From.Namespace), To: Array.IndexOf(Floors, arrow.To.Namespace))
            where ends.From < ends.To || ends.From < 0 || ends.To < 0
            select $"{arrow.From.FullName} -> {arrow.To.FullName}";
        Assert.Equal([], up.Distinct());
    }

    [Theory]
    [InlineData("Infra.Templating")]
    [InlineData("Infra.Model")]
    [InlineData("Infra.Changes")]
    public void No_folders_reference_each_other_in_a_cycle(string room)
    {
        using var assembly = Read(room);
        var folders = FoldersOf(assembly, room);
        var arrows =
            from arrow in ArrowsOf(assembly)
            let ends = (From: folders.GetValueOrDefault(arrow.From), To: folders.GetValueOrDefault(arrow.To))
            where ends.From is not null && ends.To is not null && ends.From != ends.To
            select (From: ends.From!, To: ends.To!, Text: $"{arrow.From.Name} -> {arrow.To.Name}");
        var all = arrows.Distinct().ToList();
        Assert.NotEmpty(all);
        var next = all.ToLookup(arrow => arrow.From, arrow => arrow.To);
        var circular = all.Where(arrow => Reaches(arrow.To, arrow.From, next));
        Assert.Equal([], circular.Select(arrow => $"{arrow.From} -> {arrow.To}: {arrow.Text}"));
    }

    [Fact]
    public void No_using_directive_names_a_higher_floor()
    {
        var up =
            from floor in Floors.Index()
            let folder = Path.Combine(Repository.Root, "src", "Infra.Model", floor.Item.Split('.')[^1])
            from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            from line in File.ReadLines(file)
            from above in Floors[(floor.Index + 1)..]
            where line.StartsWith($"using {above};", StringComparison.Ordinal)
            select $"{Path.GetRelativePath(Repository.Root, file)}: {line}";
        Assert.Equal([], up);
    }

    [Fact]
    public void No_source_line_is_too_long()
    {
        var tooLong =
            from file in Repository.Sources()
            from line in File.ReadLines(file).Index()
            where line.Item.Length > LongestLine
            select $"{Path.GetRelativePath(Repository.Root, file)}:{line.Index + 1}";
        Assert.Equal([], tooLong);
    }

    private static AssemblyDefinition Read(string name) => AssemblyDefinition.ReadAssembly(
        Path.Combine(AppContext.BaseDirectory, name + ".dll"), new() { ReadSymbols = true });

    // A nested type counts as its outermost type.
    private static TypeDefinition Outer(TypeDefinition type) =>
        type.DeclaringType is null ? type : Outer(type.DeclaringType);

    private static bool IsGenerated(TypeDefinition type) => GeneratedName().IsMatch(type.FullName);

    private static IEnumerable<(TypeDefinition From, TypeDefinition To)> ArrowsOf(AssemblyDefinition assembly) =>
        from type in assembly.MainModule.GetTypes()
        let own = Outer(type)
        where !IsGenerated(own)
        from reference in ReferencesOf(type)
        let definition = DefinitionOf(reference, assembly)
        where definition is not null && Outer(definition) != own && !IsGenerated(Outer(definition))
        select (own, Outer(definition));

    private static TypeDefinition? DefinitionOf(TypeReference reference, AssemblyDefinition assembly) =>
        reference.GetElementType() is { } element && element.Scope == assembly.MainModule ? element.Resolve() : null;

    private static IEnumerable<TypeReference> ReferencesOf(TypeDefinition type)
    {
        var named = new List<TypeReference?> { type.BaseType };
        named.AddRange(type.Interfaces.Select(one => one.InterfaceType));
        named.AddRange(type.Fields.Select(field => field.FieldType));
        foreach (var method in type.Methods)
        {
            named.Add(method.ReturnType);
            named.AddRange(method.Parameters.Select(parameter => parameter.ParameterType));
            if (!method.HasBody) continue;
            named.AddRange(method.Body.Variables.Select(variable => variable.VariableType));
            foreach (var instruction in method.Body.Instructions) named.AddRange(NamedBy(instruction));
        }

        return named.OfType<TypeReference>().SelectMany(Parts);
    }

    private static IEnumerable<TypeReference?> NamedBy(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [type],
        GenericInstanceMethod method => [method.DeclaringType, .. method.GenericArguments],
        MemberReference member => [member.DeclaringType],
        _ => [],
    };

    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Append(generic.ElementType),
        TypeSpecification whole => Parts(whole.ElementType),
        _ => [type],
    };

    // A type's folder is that of the file with its first line of code. A type without code has no folder.
    private static Dictionary<TypeDefinition, string> FoldersOf(AssemblyDefinition assembly, string room)
    {
        var root = $"/src/{room}/";
        var folders = new Dictionary<TypeDefinition, string>();
        foreach (var type in assembly.MainModule.GetTypes())
        {
            var documents =
                from method in type.Methods
                where method.HasBody
                from point in method.DebugInformation.SequencePoints
                select point.Document.Url.Replace('\\', '/');
            var file =
                documents.FirstOrDefault(url => url.Contains(root, StringComparison.Ordinal)
                    && !url.Contains("/obj/", StringComparison.Ordinal));
            if (file is null) continue;
            var path = file[(file.IndexOf(root, StringComparison.Ordinal) + root.Length)..];
            folders.TryAdd(Outer(type), path.Contains('/') ? path[..path.LastIndexOf('/')] : "");
        }

        return folders;
    }

    private static bool Reaches(string from, string to, ILookup<string, string> next)
    {
        var (seen, open) = (new HashSet<string>(StringComparer.Ordinal) { from }, new Queue<string>([from]));
        while (open.TryDequeue(out var at))
        {
            if (at == to) return true;
            foreach (var one in next[at].Where(seen.Add)) open.Enqueue(one);
        }

        return false;
    }

    [GeneratedRegex(@"[<>]|^System\.|^Microsoft\.|^Infra\.Nearest$")]
    private static partial Regex GeneratedName();
}
