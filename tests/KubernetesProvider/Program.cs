// A provider of the package kubernetes for tests. The engine starts it, reads its port from the first line, and stops
// it. README.md says what it covers and what it does not.
using System.Net;
using System.Runtime.InteropServices;
using KubernetesProvider;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var builder = WebApplication.CreateEmptyBuilder(new());
builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
{
    kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
    kestrel.Limits.MaxRequestBodySize = null;
    kestrel.Limits.Http2.MaxStreamsPerConnection = int.MaxValue;
});
builder.Services.AddGrpc(grpc => grpc.MaxReceiveMessageSize = null);
builder.Services.AddSingleton<ProviderService>();
var server = builder.Build();
server.UseRouting();
server.MapGrpcService<ProviderService>();
await server.StartAsync();
var address = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
Console.WriteLine(new Uri(address).Port);

// The engine asks once and waits some seconds before it kills. A killed engine does not ask.
using var end = new CancellationTokenSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
var engine = ParentProcess.Id;
while (ParentProcess.Id == engine && !end.IsCancellationRequested)
    await Task.Delay(TimeSpan.FromSeconds(1), end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
return;

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    end.Cancel();
}
