namespace PulumiEngine;

/// <summary><c>urn:pulumi:STACK::PROJECT::[qualified type of the parent$]TYPE::NAME</c></summary>
internal sealed class Urns(string stack, string project)
{
    private const string StackType = "pulumi:pulumi:Stack";

    public string Create(string type, string name, string parent) =>
        $"urn:pulumi:{stack}::{project}::{Prefix(parent)}{type}::{name}";

    private static string Prefix(string parent)
    {
        if (parent is "") return "";
        var qualifiedType = parent.Split("::", 4)[2];
        return qualifiedType is StackType ? "" : qualifiedType + "$";
    }
}
