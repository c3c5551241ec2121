using System.Net;
using Pulumi.Protocol;

namespace StandIns.Tests.Wire;

[Collection(OneDeploymentAtATime.Name)]
public sealed class ChannelTests
{
    [Fact]
    public async Task The_engine_connection_ignores_proxies()
    {
        var before = HttpClient.DefaultProxy;
        HttpClient.DefaultProxy = new WebProxy("http://127.0.0.1:1");
        try
        {
            var run = await EngineRun.RunAsync(new(), () => _ = new Thing("thing"));

            Assert.Equal(0, run.ExitCode);
        }
        finally
        {
            HttpClient.DefaultProxy = before;
        }
    }

    // The client's default limit is 100 seconds, and a resource can take longer.
    [Fact]
    public void A_call_has_no_timeout()
    {
        using var client = EngineChannel.NewClient();

        Assert.Equal(Timeout.InfiniteTimeSpan, client.Timeout);
    }
}
