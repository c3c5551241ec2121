using System.Reflection.Metadata;
using System.Text.RegularExpressions;

namespace StandIns.Tests.Surface;

/// <summary>
/// The public members of the stand-ins that other assemblies use according to their metadata, or that a used member
/// needs: a type in its signature, or a base type.
/// </summary>
internal sealed partial class UsedSurface
{
    private readonly Dictionary<string, PublicType> _types;
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    public UsedSurface(IEnumerable<MetadataReader> standIns, IEnumerable<MetadataReader> program)
    {
        _types = standIns.SelectMany(PublicType.AllOf).ToDictionary(type => type.Name);
        foreach (var assembly in program) Add(assembly);
    }

    /// <summary>The unused types and members.</summary>
    public IEnumerable<string> Superfluous => _types.Values
        .SelectMany(type => type.Members.Select(member => Name(type, member.Key)).Prepend(type.Name))
        .Where(name => !_used.Contains(name))
        .Order(StringComparer.Ordinal);

    private static string Name(PublicType type, string member) => $"{type.Name} {member}";

    private void Add(MetadataReader assembly)
    {
        var names = new MetadataNames(assembly);
        foreach (var handle in assembly.TypeReferences) AddTypes(names.Render(handle));
        foreach (var member in assembly.MemberReferences.Select(assembly.GetMemberReference))
            AddMember(names.Render(member.Parent).Split('<')[0], names.Render(member));
        foreach (var type in assembly.TypeDefinitions.Select(assembly.GetTypeDefinition))
            AddImplemented(assembly, type);
    }

    // An implementing class refers only to the interface, not to its members.
    private void AddImplemented(MetadataReader assembly, TypeDefinition type)
    {
        var names = new MetadataNames(assembly);
        foreach (var implementation in type.GetInterfaceImplementations().Select(assembly.GetInterfaceImplementation))
        {
            var implemented = names.Render(implementation.Interface).Split('<')[0];
            foreach (var method in type.GetMethods().Select(assembly.GetMethodDefinition))
                AddMember(implemented, names.Render(method));
        }
    }

    private void AddMember(string typeName, string memberName)
    {
        if (!_types.TryGetValue(typeName, out var type)) return;

        foreach (var member in type.Members.Where(member => member.Contains(memberName)))
        {
            if (!_used.Add(Name(type, member.Key))) continue;
            foreach (var name in member) AddTypes(name);
        }
    }

    private void AddTypes(string text)
    {
        foreach (var name in TypeName().Matches(text).Select(match => match.Value))
        {
            if (_types.TryGetValue(name, out var type) && _used.Add(name)) AddTypes(type.Parent);
        }
    }

    [GeneratedRegex(@"[\w.+`]+")]
    private static partial Regex TypeName();
}
