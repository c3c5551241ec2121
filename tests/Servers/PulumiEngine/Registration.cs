using System.Text.Json.Nodes;
using Pulumi.Protocol;

namespace PulumiEngine;

/// <summary>One <c>RegisterResource</c> request and the URN that the engine assigned.</summary>
public sealed class Registration
{
    private readonly RegisterResourceRequest _message;
    private readonly EngineCall _call;

    internal Registration(string urn, RegisterResourceRequest message)
    {
        Urn = urn;
        _message = message;
        _call = new("RegisterResource", message);
    }

    public string Urn { get; }
    public string Type => _message.Type;
    public string Name => _message.Name;
    public string Parent => _message.Parent;
    public bool Custom => _message.Custom;
    public JsonObject Request => _call.Request;
    public JsonObject Inputs => Request["object"]?.AsObject() ?? [];

    public override string ToString() => Urn;
}
