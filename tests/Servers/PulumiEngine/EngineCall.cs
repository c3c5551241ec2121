using System.Text.Json.Nodes;
using Google.Protobuf;

namespace PulumiEngine;

/// <summary>One request as it was received.</summary>
public sealed class EngineCall
{
    // Ten thousand recorded messages cost little; ten thousand JSON trees do not.
    private readonly Lazy<JsonObject> _request;

    internal EngineCall(string name, IMessage request)
    {
        Name = name;
        _request = new(() => ProtocolJson.From(request));
    }

    /// <summary>The method without the service, such as <c>RegisterResource</c>.</summary>
    public string Name { get; }

    /// <summary>Names are in camel case. Fields that were not sent are absent.</summary>
    public JsonObject Request => _request.Value;

    public override string ToString() => $"{Name} {Request.ToJsonString()}";
}
