using Pulumi.Protocol;

namespace Pulumi;

/// <summary>Who log messages go to.</summary>
internal interface IEngine
{
    Task LogAsync(LogRequest request);
}
