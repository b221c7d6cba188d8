/** Clicks in the console in its own words, and what stands for values in the lines for devices. */

const ROUTER =
  'CEN console → Instances → ID of the CEN instance → Basic Information > Transit Router → ID of the transit router in this region';

export const routeTable = `${ROUTER} → Route Table`;
export const privateZone = `${ROUTER} → PrivateZone`;
export const healthCheck = 'CEN console → Health Check → region of the VBR';
export const officeNetworks =
  'Elastic Desktop Service console → Networks & Storage > Office Networks → select the region → ID of the office network';

export const fillRoute =
  'NEXT-HOP is the address of the far end of the line and PORT the port towards it; NUMBER is what "show" lists for the route.';
export const fillFilter =
  'ACL is the list that filters this traffic and RULE a free number before the rule that drops it; LAN-PORT and CLOUD-PORT are the two sides of the firewall. On FortiOS move the policy before the one that denies.';
export const fillNetwork =
  'AS is the number of your own BGP process and SUBNET MASK the network of the workstations, which must stand in the routing table with just this mask.';

/** Lines of a file count once its server has read it again. */
export const inFile =
  'The lines that begin with # are commands that make the server read the file again. To take lines back, remove them and have it read again.';
